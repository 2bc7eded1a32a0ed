package org.herstelkring.cases.mirror;

import java.util.List;
import org.herstelkring.shared.mirror.MirrorView;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;

/** @param seen the text in the mirror; null when there was none yet */
public record MirrorPage(Form form, @Nullable MirrorView seen, List<Option> languages) {}

package org.herstelkring.cases.intake;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/** @param pointsTo the road the answers given so far point to */
public record FitPage(CaseFile file, Form form, @Nullable Fits pointsTo) {

    /** The roads that can be chosen. */
    public List<Option> roads(Screen s) {
        return Fits.options(s);
    }

    public String path() {
        return "/cases/" + file.id();
    }
}

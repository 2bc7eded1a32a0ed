package org.herstelkring.cases.intake;

import java.time.LocalDate;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.mirror.MirrorView;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/** @param mirror what the mirror says about the facts, once there are some */
public record FactsPage(CaseFile file, Form form, @Nullable MirrorView mirror, LocalDate today) {

    public String path() {
        return "/cases/" + file.id();
    }
}

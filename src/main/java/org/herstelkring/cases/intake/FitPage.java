package org.herstelkring.cases.intake;

import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/** @param pointsTo the road the answers given so far point to */
public record FitPage(CaseFile file, Form form, @Nullable Fits pointsTo) {

    public String path() {
        return "/cases/" + file.id();
    }
}

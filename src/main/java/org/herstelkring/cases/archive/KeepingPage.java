package org.herstelkring.cases.archive;

import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.Form;

public record KeepingPage(CaseFile file, Retention.Kept kept, Form form) {

    public String path() {
        return "/cases/" + file.id();
    }
}

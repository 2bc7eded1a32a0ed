package org.herstelkring.cases.conversation;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.Form;

/** The tablet is back: how far people came on paper, and what they agreed. */
public record ReachedPage(CaseFile file, List<ScriptPage.Card> cards, String now, Form form) {

    public String at(String path) {
        return "/cases/" + file.id() + "/conversation" + path;
    }

    /** Where people were, as far as is known. */
    public String reached() {
        return form.wrong() ? form.value("reached") : now;
    }
}

package org.herstelkring.cases.message;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Participant;
import org.herstelkring.shared.page.Form;

/** Somebody's message, for facilitators. */
public record MessagePage(CaseFile file, Participant person, Message stands, Form form, List<String> facilitators) {

    public String path() {
        return "/cases/" + file.id() + "/people/" + person.id() + "/message";
    }

    public String preparation() {
        return "/cases/" + file.id() + "/people/" + person.id() + "/preparation";
    }
}

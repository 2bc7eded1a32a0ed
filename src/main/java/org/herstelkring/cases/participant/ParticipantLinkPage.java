package org.herstelkring.cases.participant;

import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Participant;
import org.herstelkring.circle.PersonalLinks;
import org.jspecify.annotations.Nullable;

/** @param code the six digits that go with every link of this person */
public record ParticipantLinkPage(
        CaseFile file, Participant one, Contact contact, String code, PersonalLinks.@Nullable State state) {

    public String personPath() {
        return "/cases/" + file.id() + "/people/" + one.id();
    }

    public String codesPath() {
        return "/cases/" + file.id() + "/people/codes";
    }

    public String path() {
        return personPath() + "/link";
    }

    /** In two groups, as one says it. */
    public String spoken() {
        return code.substring(0, 3) + " " + code.substring(3);
    }
}

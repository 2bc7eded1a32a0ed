package org.herstelkring.cases.team;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.people.PersonRef;

/** @param colleagues who could lead as well */
public record TeamPage(CaseFile file, List<PersonRef> leading, List<PersonRef> colleagues, UUID me) {

    public String path() {
        return "/cases/" + file.id();
    }
}

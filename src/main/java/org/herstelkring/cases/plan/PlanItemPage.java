package org.herstelkring.cases.plan;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;

/**
 * One line of the plan beside its commitments, to write.
 *
 * @param options participants for a last word, commitments for somebody who is told
 */
public record PlanItemPage(CaseFile file, UUID id, Form form, List<Option> options) {

    public String path(String end) {
        return "/cases/" + file.id() + end;
    }
}

package org.herstelkring.cases.plan;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;

/**
 * One line of the plan beside its commitments, to write.
 *
 * @param options participants for a last word, commitments for somebody who is told
 */
public record PlanItemPage(CaseFile file, UUID id, Form form, List<Option> options) {

    public String path(String end) {
        return "/cases/" + file.id() + end;
    }

    public static List<Option> kinds(Screen s) {
        return java.util.Arrays.stream(DistanceAgreement.Kind.values())
                .map(one -> new Option(one.name(), s.t("cases.plan.arrangement." + one.code())))
                .toList();
    }
}

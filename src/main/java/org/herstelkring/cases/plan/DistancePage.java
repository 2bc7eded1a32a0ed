package org.herstelkring.cases.plan;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;

/**
 * Closeness or distance, to write.
 *
 * @param people between whom it can be
 * @param watchers who can watch over it
 */
public record DistancePage(CaseFile file, UUID id, Form form, List<Option> people, List<Option> watchers) {

    public String path(String end) {
        return "/cases/" + file.id() + end;
    }

    public static List<Option> kinds(Screen s) {
        return java.util.Arrays.stream(DistanceAgreement.Kind.values())
                .map(one -> new Option(one.name(), s.t("cases.plan.arrangement." + one.code())))
                .toList();
    }
}

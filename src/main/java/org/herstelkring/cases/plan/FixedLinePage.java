package org.herstelkring.cases.plan;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.Stale.Box;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.MergePage;
import org.herstelkring.shared.page.Screen;

/**
 * A line of a plan that is no draft any more, to read.
 *
 * @param why message key of why its text stands as it does
 * @param back where its reader came from
 */
public record FixedLinePage(CaseFile file, String title, int number, String why, List<StaleField> fields, String back) {

    static final String TEMPLATE = "cases/plan/fixed.jte";

    public FixedLinePage {
        fields = fields.stream()
                .filter(one ->
                        !one.theirsShown().isBlank() || one.boxes().stream().anyMatch(Box::theirs))
                .toList();
    }

    public String says(Screen s, StaleField field) {
        return MergePage.isBoxes(field)
                ? String.join(
                        "\n",
                        field.boxes().stream()
                                .filter(Box::theirs)
                                .map(Box::label)
                                .toList())
                : MergePage.read(s, field, field.theirsShown());
    }

    public String plan() {
        return "/cases/" + file.id() + "/plan";
    }
}

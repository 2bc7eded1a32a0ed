package org.herstelkring.cases.plan;

import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.Stale.Box;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.Option;

/** The lines beside the commitments, side by side: as they stand and as they were typed. */
final class PlanItemMerge {

    private PlanItemMerge() {}

    static List<StaleField> of(ToInform theirs, ToInform mine, List<Option> commitments) {
        return List.of(
                new StaleField("who", "cases.plan.told.who", theirs.who(), mine.who()),
                StaleField.several(
                        "commitments",
                        "cases.plan.told.commitments",
                        commitments.stream()
                                .map(one -> new Box(
                                        one.value(),
                                        one.label(),
                                        false,
                                        theirs.commitments().contains(UUID.fromString(one.value())),
                                        mine.commitments().contains(UUID.fromString(one.value()))))
                                .toList()),
                new StaleField("what", "cases.plan.told.what", theirs.what(), mine.what()),
                new StaleField("how", "cases.plan.told.how", theirs.how(), mine.how()),
                new StaleField("teller", "cases.plan.told.teller", theirs.teller(), mine.teller()));
    }

    static List<StaleField> of(LastWord word, List<Option> people) {
        String by = people.stream()
                .filter(one -> one.value().equals(word.participant().toString()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        return List.of(
                new StaleField("participant", "cases.plan.last.who", by, by),
                new StaleField("words", "cases.plan.last.words", word.words(), word.words()));
    }
}

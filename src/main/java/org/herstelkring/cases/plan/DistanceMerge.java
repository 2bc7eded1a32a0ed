package org.herstelkring.cases.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.Stale.Box;
import org.herstelkring.shared.Stale.StaleField;

/** Closeness or distance as it stands and as it was typed, side by side. */
final class DistanceMerge {

    private DistanceMerge() {}

    static List<StaleField> of(DistanceAgreement theirs, DistanceAgreement mine, PlanWords said) {
        DistanceAgreement.Terms stands = theirs.terms();
        DistanceAgreement.Terms typed = mine.terms();
        Set<UUID> both = new LinkedHashSet<>(stands.between());
        both.addAll(typed.between());
        return List.of(
                StaleField.keyed(
                        "kind",
                        "cases.plan.arrangement.kind",
                        theirs.kind().name(),
                        mine.kind().name(),
                        "cases.plan.arrangement." + theirs.kind().code(),
                        "cases.plan.arrangement." + mine.kind().code()),
                new StaleField("words", "cases.plan.arrangement.words", stands.words(), typed.words()),
                StaleField.several(
                        "between",
                        "cases.plan.arrangement.between",
                        both.stream()
                                .map(one -> new Box(
                                        one.toString(),
                                        said.name(one),
                                        false,
                                        stands.between().contains(one),
                                        typed.between().contains(one)))
                                .toList()),
                new StaleField("where", "cases.plan.arrangement.where", stands.where(), typed.where()),
                new StaleField("contact", "cases.plan.arrangement.contact", stands.contact(), typed.contact()),
                StaleField.day("startsOn", "cases.plan.field.startsOn", stands.startsOn(), typed.startsOn()),
                StaleField.day("endsOn", "cases.plan.field.endsOn", stands.endsOn(), typed.endsOn()),
                StaleField.day("reviewOn", "cases.plan.arrangement.review", stands.reviewOn(), typed.reviewOn()),
                new StaleField(
                        "watcher",
                        "cases.plan.arrangement.watcher",
                        DistanceForm.of(theirs).watcherOrNobody(),
                        DistanceForm.of(mine).watcherOrNobody(),
                        said.watcher(stands),
                        said.watcher(typed)),
                new StaleField(
                        "watcherWords", "cases.plan.field.followerWords", stands.watcherWords(), typed.watcherWords()));
    }
}

package org.herstelkring.cases.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.Box;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;

/** Two facilitators wrote the same commitment: every field side by side, choices in words. */
final class CommitmentMerge {

    private final List<StaleField> fields = new ArrayList<>();

    private CommitmentMerge() {}

    static Stale of(CommitmentForm theirs, CommitmentForm mine, PlanWords said) {
        CommitmentMerge merge = new CommitmentMerge();
        merge.text("what", theirs.what(), mine.what());
        merge.shares(theirs, mine, said);
        merge.text("forWhom", theirs.forWhom(), mine.forWhom());
        merge.choice(
                "rhythm",
                theirs.rhythm(),
                mine.rhythm(),
                label("pyramid.rhythm.", theirs.rhythm(), said),
                label("pyramid.rhythm.", mine.rhythm(), said));
        merge.day("dueOn", theirs.dueOn(), mine.dueOn(), said);
        merge.day("startsOn", theirs.startsOn(), mine.startsOn(), said);
        merge.day("endsOn", theirs.endsOn(), mine.endsOn(), said);
        merge.text("amount", theirs.amount(), mine.amount());
        merge.text("parts", theirs.parts(), mine.parts());
        merge.day("firstDueOn", theirs.firstDueOn(), mine.firstDueOn(), said);
        merge.text("howFollowed", theirs.howFollowed(), mine.howFollowed());
        merge.choice(
                "follower",
                theirs.follower(),
                mine.follower(),
                who(theirs.follower(), said),
                who(mine.follower(), said));
        merge.text("followerWords", theirs.followerWords(), mine.followerWords());
        merge.choice(
                "level",
                theirs.level(),
                mine.level(),
                label("pyramid.level.", theirs.level(), said),
                label("pyramid.level.", mine.level(), said));
        merge.choice(
                "pole",
                theirs.pole(),
                mine.pole(),
                label("pyramid.pole.", theirs.pole(), said),
                label("pyramid.pole.", mine.pole(), said));
        return new Stale(theirs.version(), merge.fields);
    }

    /** Who does it, whether as one, and of each their part. */
    private void shares(CommitmentForm theirs, CommitmentForm mine, PlanWords said) {
        Set<String> both = new LinkedHashSet<>(theirs.who());
        both.addAll(mine.who());
        fields.add(StaleField.several(
                "who",
                "cases.plan.field.who",
                both.stream()
                        .map(one -> new Box(
                                one,
                                who(one, said),
                                false,
                                theirs.who().contains(one),
                                mine.who().contains(one)))
                        .toList()));
        if (both.size() > 1)
            fields.add(StaleField.keyed(
                    "jointly",
                    "cases.plan.field.jointly",
                    String.valueOf(theirs.jointly()),
                    String.valueOf(mine.jointly()),
                    "cases.plan.jointly." + theirs.jointly(),
                    "cases.plan.jointly." + mine.jointly()));
        for (String one : both) {
            part(
                    TypedShares.part(one),
                    theirs.shares().partOf(one),
                    mine.shares().partOf(one),
                    who(one, said));
            part(
                    TypedShares.amount(one),
                    theirs.shares().amountOf(one),
                    mine.shares().amountOf(one),
                    who(one, said));
        }
    }

    private void part(String name, String theirs, String mine, String who) {
        if (theirs.isBlank() && mine.isBlank()) return;
        choice(name, "cases.plan.part", theirs, mine, of(who, theirs), of(who, mine));
    }

    private static String of(String who, String says) {
        return says.isBlank() ? "" : who + ": " + says;
    }

    private void text(String name, String theirs, String mine) {
        fields.add(new StaleField(name, "cases.plan.field." + name, theirs, mine));
    }

    private void choice(String name, String theirs, String mine, String theirsShown, String mineShown) {
        choice(name, "cases.plan.field." + name, theirs, mine, theirsShown, mineShown);
    }

    private void choice(String name, String label, String theirs, String mine, String theirsShown, String mineShown) {
        fields.add(new StaleField(name, label, theirs, mine, theirsShown, mineShown));
    }

    private void day(String name, @Nullable LocalDate theirs, @Nullable LocalDate mine, PlanWords said) {
        choice(name, Objects.toString(theirs, ""), Objects.toString(mine, ""), day(theirs, said), day(mine, said));
    }

    private static String day(@Nullable LocalDate day, PlanWords said) {
        return day == null ? "" : said.date(day);
    }

    private static String label(String prefix, String code, PlanWords said) {
        return code.isEmpty() ? "" : said.say(prefix + code);
    }

    private static String who(String value, PlanWords said) {
        return switch (value) {
            case "" -> "";
            case "facilitator" -> said.say("cases.plan.follower.facilitator");
            case "other" -> said.say("cases.plan.follower.other");
            default -> said.name(UUID.fromString(value));
        };
    }
}

package org.herstelkring.cases.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Rhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A commitment as it is typed. Anything may stay open in a draft.
 *
 * @param who {@code together}, or a participant's id
 * @param follower {@code facilitator}, {@code other}, or a participant's id
 */
public record CommitmentForm(
        @NotNull @Nullable UUID id,
        @Size(max = 2000) String what,
        String who,
        @Size(max = 300) String forWhom,
        String rhythm,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Size(max = 2000) String howFollowed,
        String follower,
        @Size(max = 300) String followerWords,
        String level,
        String pole,
        @Size(max = 20) String amount,
        @Size(max = 4) String parts,
        @Nullable LocalDate firstDueOn,
        long version) {

    public CommitmentForm {
        what = text(what);
        who = text(who);
        forWhom = text(forWhom);
        rhythm = text(rhythm);
        howFollowed = text(howFollowed);
        follower = text(follower);
        followerWords = text(followerWords);
        level = text(level);
        pole = text(pole);
        amount = text(amount);
        parts = text(parts);
    }

    static CommitmentForm of(Commitment one) {
        return new CommitmentForm(
                one.id(),
                one.what(),
                one.together()
                        ? "together"
                        : one.owner() == null ? "" : one.owner().toString(),
                one.forWhom(),
                one.rhythm() == null ? "" : one.rhythm().code(),
                one.dueOn(),
                one.startsOn(),
                one.endsOn(),
                one.howFollowed(),
                switch (one.followedBy()) {
                    case null -> "";
                    case PARTICIPANT -> Objects.toString(one.follower(), "");
                    case FACILITATOR -> "facilitator";
                    case OTHER -> "other";
                },
                one.followerWords(),
                one.level() == null ? "" : "" + one.level().number(),
                one.pole() == null ? "" : one.pole().code(),
                one.cents() == null ? "" : Euros.written(one.cents()),
                one.parts() == null ? "" : "" + one.parts(),
                one.firstDueOn(),
                one.version());
    }

    /** Points out what cannot be. A day that is over may stay when it stood there already. */
    void check(BindingResult wrong, List<Participant> people, LocalDate today, @Nullable Commitment before) {
        if (!who.isEmpty() && !who.equals("together") && !known(who, people))
            wrong.rejectValue("who", "cases.plan.who.unknown");
        if (!follower.isEmpty() && !List.of("facilitator", "other").contains(follower) && !known(follower, people))
            wrong.rejectValue("follower", "cases.plan.who.unknown");
        if (follower.equals("other") && followerWords.isBlank())
            wrong.rejectValue("followerWords", "cases.plan.follower.missing");
        if (!rhythm.isEmpty() && rhythmOrNull() == null) wrong.rejectValue("rhythm", "typeMismatch");
        if (!level.isEmpty() && !level.matches("[0-4]")) wrong.rejectValue("level", "typeMismatch");
        if (!pole.isEmpty() && !List.of("instrumental", "fundamental").contains(pole))
            wrong.rejectValue("pole", "typeMismatch");
        day(wrong, "dueOn", dueOn, before == null ? null : before.dueOn(), today);
        day(wrong, "endsOn", endsOn, before == null ? null : before.endsOn(), today);
        day(wrong, "firstDueOn", firstDueOn, before == null ? null : before.firstDueOn(), today);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn))
            wrong.rejectValue("endsOn", "cases.plan.when.backwards");
        money(wrong);
    }

    Commitment read(UUID thread) {
        Long cents = Euros.cents(amount);
        Integer inParts = cents == null ? null : partsOrNull();
        Rhythm when = rhythmOrNull();
        if (inParts != null && inParts > 1 && when == null) when = Rhythm.MONTHLY;
        Commitment.FollowedBy by = switch (follower) {
            case "" -> null;
            case "facilitator" -> Commitment.FollowedBy.FACILITATOR;
            case "other" -> Commitment.FollowedBy.OTHER;
            default -> Commitment.FollowedBy.PARTICIPANT;
        };
        return new Commitment(
                Objects.requireNonNull(id),
                thread,
                0,
                what,
                who.equals("together"),
                who.isEmpty() || who.equals("together") ? null : UUID.fromString(who),
                forWhom,
                when,
                dueOn,
                startsOn,
                endsOn,
                howFollowed,
                by,
                by == Commitment.FollowedBy.PARTICIPANT ? UUID.fromString(follower) : null,
                followerWords,
                level.isEmpty() ? null : Level.of(Integer.parseInt(level)),
                pole.isEmpty() ? null : Pole.of(pole),
                cents,
                inParts,
                firstDueOn,
                version);
    }

    private void money(BindingResult wrong) {
        if (amount.isBlank()) {
            if (!parts.isBlank()) wrong.rejectValue("amount", "cases.plan.money.missing");
            return;
        }
        Long cents = Euros.cents(amount);
        if (cents == null) {
            wrong.rejectValue("amount", "cases.plan.money.wrong");
            return;
        }
        if (parts.isBlank()) return;
        Integer number = partsOrNull();
        if (number == null || number > cents) wrong.rejectValue("parts", "cases.plan.money.parts.wrong");
        else if (number > 1 && (rhythm.equals("once") || rhythm.equals("period")))
            wrong.rejectValue("rhythm", "cases.plan.money.rhythm");
    }

    private static void day(
            BindingResult wrong, String field, @Nullable LocalDate day, @Nullable LocalDate before, LocalDate today) {
        if (day == null || day.equals(before)) return;
        if (day.isBefore(today)) wrong.rejectValue(field, "cases.plan.when.past");
        else if (day.isAfter(today.plusYears(20))) wrong.rejectValue(field, "cases.plan.when.far");
    }

    private @Nullable Rhythm rhythmOrNull() {
        for (Rhythm one : Rhythm.values()) if (one.code().equals(rhythm)) return one;
        return null;
    }

    private @Nullable Integer partsOrNull() {
        if (!parts.matches("\\d{1,3}")) return null;
        int number = Integer.parseInt(parts);
        return number < 1 || number > 120 ? null : number;
    }

    private static boolean known(String id, List<Participant> people) {
        return people.stream().anyMatch(one -> one.id().toString().equals(id));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

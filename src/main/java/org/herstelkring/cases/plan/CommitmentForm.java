package org.herstelkring.cases.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.TypedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A commitment as it is typed. Anything may stay open in a draft.
 *
 * @param who ids of participants
 * @param jointly whether several do it as one; otherwise each does their own part
 * @param typed of each participant their part in words and their amount: {@link TypedShares}
 * @param follower {@code facilitator}, {@code other}, or a participant's id
 */
public record CommitmentForm(
        @NotNull @Nullable UUID id,
        @Size(max = 2000) String what,
        List<String> who,
        boolean jointly,
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
        long version,
        TypedFields typed) {

    /** So many years ahead somebody still knows what they promise. */
    private static final int FAR = 20;

    public CommitmentForm {
        what = text(what);
        who = who == null
                ? List.of()
                : who.stream().filter(one -> !one.isEmpty()).distinct().toList();
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
                one.people().stream().map(UUID::toString).toList(),
                one.jointly(),
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
                one.version(),
                TypedShares.typed(one.shares()));
    }

    /** As the fields of the page show it. */
    Form shown() {
        Form form = Form.of(this);
        for (Map.Entry<String, List<String>> one : typed.all().entrySet())
            form = form.with(one.getKey(), String.join("", one.getValue()));
        return form;
    }

    /** Points out what cannot be. A day that is over may stay when it stood there already. */
    void check(BindingResult wrong, List<Participant> people, LocalDate today, @Nullable Commitment before) {
        if (!who.stream().allMatch(one -> known(one, people))) wrong.rejectValue("who", "cases.plan.who.unknown");
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

    /** @param before who did it until now, and what */
    Commitment read(UUID thread, List<Share> before) {
        Long cents = total();
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
                shares().read(thread, before),
                jointly && who.size() > 1,
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

    /** Of whom it is, each with their own part. */
    TypedShares shares() {
        return new TypedShares(who, jointly, typed);
    }

    /** The amount in all: as it was said, or what everybody's amounts come to. */
    private @Nullable Long total() {
        long own = shares().cents();
        return own > 0 ? Long.valueOf(own) : Euros.cents(amount);
    }

    private void money(BindingResult wrong) {
        TypedShares shares = shares();
        shares.check(wrong);
        Long all = Euros.cents(amount);
        if (!amount.isBlank() && all == null) {
            wrong.rejectValue("amount", "cases.plan.money.wrong");
            return;
        }
        if (shares.cents() > 0 && all != null && all != shares.cents())
            wrong.rejectValue("amount", "cases.plan.money.sum", new Object[] {Euros.written(shares.cents())}, null);
        Long cents = total();
        if (cents == null) {
            if (!parts.isBlank()) wrong.rejectValue("amount", "cases.plan.money.missing");
            return;
        }
        if (cents > Euros.MOST) wrong.rejectValue("amount", "cases.plan.money.wrong");
        if (parts.isBlank()) return;
        Integer number = partsOrNull();
        if (number == null || number > shares.least(cents)) wrong.rejectValue("parts", "cases.plan.money.parts.wrong");
        else if (number > 1 && (rhythm.equals("once") || rhythm.equals("period")))
            wrong.rejectValue("rhythm", "cases.plan.money.rhythm");
        else if (firstDueOn != null && last(firstDueOn, number).isAfter(firstDueOn.plusYears(FAR)))
            wrong.rejectValue("parts", "cases.plan.money.parts.far");
    }

    private LocalDate last(LocalDate first, int number) {
        return Objects.requireNonNullElse(rhythmOrNull(), Rhythm.MONTHLY).nth(first, number - 1);
    }

    private static void day(
            BindingResult wrong, String field, @Nullable LocalDate day, @Nullable LocalDate before, LocalDate today) {
        if (day == null || day.equals(before)) return;
        if (day.isBefore(today)) wrong.rejectValue(field, "cases.plan.when.past");
        else if (day.isAfter(today.plusYears(FAR))) wrong.rejectValue(field, "cases.plan.when.far");
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

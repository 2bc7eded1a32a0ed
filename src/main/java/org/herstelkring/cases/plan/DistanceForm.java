package org.herstelkring.cases.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.plan.Commitment.FollowedBy;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Closeness or distance as it is typed. Between whom, until when and who watches may stay open in a draft.
 *
 * @param between ids of participants
 * @param watcher {@code facilitator}, {@code other}, or a participant's id
 */
record DistanceForm(
        @NotNull(message = "{cases.plan.arrangement.kind.missing}")
        DistanceAgreement.@Nullable Kind kind,

        @NotBlank @Size(max = 2000) @Nullable String words,
        @Nullable List<UUID> between,
        @Size(max = 500) @Nullable String where,
        @Size(max = 500) @Nullable String contact,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate reviewOn,
        @Nullable String watcher,
        @Size(max = 300) @Nullable String watcherWords,
        long version) {

    private static final int FAR = 20;

    static DistanceForm of(DistanceAgreement one) {
        DistanceAgreement.Terms terms = one.terms();
        return new DistanceForm(
                one.kind(),
                terms.words(),
                terms.between(),
                terms.where(),
                terms.contact(),
                terms.startsOn(),
                terms.endsOn(),
                terms.reviewOn(),
                switch (terms.watchedBy()) {
                    case null -> "";
                    case PARTICIPANT -> Objects.toString(terms.watcher(), "");
                    case FACILITATOR -> "facilitator";
                    case OTHER -> "other";
                },
                terms.watcherWords(),
                one.version());
    }

    /** Points out what cannot be. A day that is over may stay when it stood there already. */
    void check(
            BindingResult wrong, List<Participant> people, LocalDate today, DistanceAgreement.@Nullable Terms before) {
        if (!people().stream().allMatch(one -> known(one.toString(), people)))
            wrong.rejectValue("between", "cases.plan.who.unknown");
        String watches = PlanItemForms.text(watcher);
        if (!watches.isEmpty() && !List.of("facilitator", "other").contains(watches) && !known(watches, people))
            wrong.rejectValue("watcher", "cases.plan.who.unknown");
        if (watches.equals("other") && PlanItemForms.text(watcherWords).isBlank())
            wrong.rejectValue("watcherWords", "cases.plan.arrangement.watcher.missing");
        day(wrong, "endsOn", endsOn, before == null ? null : before.endsOn(), today);
        day(wrong, "reviewOn", reviewOn, before == null ? null : before.reviewOn(), today);
        if (startsOn == null) return;
        if (endsOn != null && endsOn.isBefore(startsOn)) wrong.rejectValue("endsOn", "cases.plan.when.backwards");
        if (reviewOn != null && (reviewOn.isBefore(startsOn) || endsOn != null && reviewOn.isAfter(endsOn)))
            wrong.rejectValue("reviewOn", "cases.plan.arrangement.review.between");
    }

    DistanceAgreement read(UUID id, UUID thread) {
        String watches = PlanItemForms.text(watcher);
        FollowedBy by = switch (watches) {
            case "" -> null;
            case "facilitator" -> FollowedBy.FACILITATOR;
            case "other" -> FollowedBy.OTHER;
            default -> FollowedBy.PARTICIPANT;
        };
        return new DistanceAgreement(
                id,
                thread,
                Objects.requireNonNull(kind),
                new DistanceAgreement.Terms(
                        PlanItemForms.text(words),
                        people(),
                        PlanItemForms.text(where),
                        PlanItemForms.text(contact),
                        startsOn,
                        endsOn,
                        reviewOn,
                        by,
                        by == FollowedBy.PARTICIPANT ? UUID.fromString(watches) : null,
                        PlanItemForms.text(watcherWords)),
                version);
    }

    String watcherOrNobody() {
        return PlanItemForms.text(watcher);
    }

    private List<UUID> people() {
        return between == null
                ? List.of()
                : between.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static void day(
            BindingResult wrong, String field, @Nullable LocalDate day, @Nullable LocalDate before, LocalDate today) {
        if (day == null || day.equals(before)) return;
        if (day.isBefore(today)) wrong.rejectValue(field, "cases.plan.when.past");
        else if (day.isAfter(today.plusYears(FAR))) wrong.rejectValue(field, "cases.plan.when.far");
    }

    private static boolean known(String id, List<Participant> people) {
        return people.stream().anyMatch(one -> one.id().toString().equals(id));
    }
}

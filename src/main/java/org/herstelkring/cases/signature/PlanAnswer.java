package org.herstelkring.cases.signature;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.cases.paper.PlanDocument;
import org.jspecify.annotations.Nullable;

/**
 * How one participant answered a version of the plan.
 *
 * @param name and {@code role}: as they were called when they were asked
 * @param needsGuardian whether somebody signs with them: a minor's guardian
 * @param drawn whether there is a drawing; else the name was typed, or paper was signed
 * @param guardian who signed with them
 * @param scans pages of signed paper
 * @param lookedAt when a facilitator saw that the paper is this person's: only then it counts
 * @param there when it was signed as the device says it that could not send it then; null when it came in at once
 * @param reason why they declined; on paper only when {@code reasonShown}
 * @param toldAt when a personal link went out
 */
public record PlanAnswer(
        UUID id,
        UUID plan,
        UUID participant,
        String name,
        String role,
        Outcome outcome,
        boolean needsGuardian,
        PlanDocument.@Nullable Way way,
        boolean drawn,
        @Nullable Instant signedAt,
        String guardian,
        boolean guardianDrawn,
        @Nullable Instant guardianAt,
        int scans,
        @Nullable Instant lookedAt,
        String reason,
        boolean reasonShown,
        @Nullable Instant answeredAt,
        @Nullable Instant there,
        @Nullable String seen,
        @Nullable UUID askedBy,
        @Nullable Instant toldAt) {

    /** Where an answer stands. */
    public enum Outcome {
        OPEN,
        SIGNED,
        DECLINED,
        ABSENT,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean is(Outcome wanted) {
        return outcome == wanted;
    }

    public boolean waits() {
        return outcome == Outcome.OPEN;
    }

    /** Signed by the participant, and the guardian still has to. */
    public boolean waitsForGuardian() {
        return waits() && needsGuardian && signedAt != null && guardianAt == null;
    }

    /** Signed by the guardian, and the participant still has to. */
    public boolean waitsForMinor() {
        return waits() && needsGuardian && signedAt == null && guardianAt != null;
    }

    /** Said something themselves: signed, half of it included, or not signed and why. */
    public boolean given() {
        return outcome == Outcome.DECLINED || signedAt != null || guardianAt != null;
    }

    /** Signed on paper, and nobody looked yet whether it is theirs. */
    public boolean waitsForLook() {
        return onPaper() && waits() && lookedAt == null;
    }

    public boolean onPaper() {
        return way == PlanDocument.Way.PAPER && signedAt != null;
    }

    /** As it stands once they withdrew from the case. */
    PlanAnswer withdrawn() {
        return new PlanAnswer(
                id,
                plan,
                participant,
                name,
                role,
                Outcome.WITHDRAWN,
                needsGuardian,
                way,
                drawn,
                signedAt,
                guardian,
                guardianDrawn,
                guardianAt,
                scans,
                lookedAt,
                reason,
                reasonShown,
                answeredAt,
                there,
                seen,
                askedBy,
                toldAt);
    }

    /** Message key of where it stands. */
    public String standing() {
        if (waitsForLook()) return "cases.signature.waits.look";
        if (waitsForGuardian()) return "cases.signature.waits.guardian";
        if (waitsForMinor()) return "cases.signature.waits.minor";
        if (outcome == Outcome.SIGNED && way != null)
            return "cases.signature.signed." + way.name().toLowerCase(Locale.ROOT) + (typed() ? ".typed" : "");
        return "cases.signature.outcome." + outcome.code();
    }

    public boolean typed() {
        return !drawn && way != PlanDocument.Way.PAPER;
    }
}

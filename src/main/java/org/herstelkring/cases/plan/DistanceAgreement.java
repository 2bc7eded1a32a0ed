package org.herstelkring.cases.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.cases.plan.Commitment.FollowedBy;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about closeness and distance. While a plan is a draft anything but its words may still be open.
 *
 * @param thread the same through all versions of the plan; the step that follows from it has this id
 */
public record DistanceAgreement(UUID id, UUID thread, Kind kind, Terms terms, long version) {

    /**
     * @param words what is agreed
     * @param between whom
     * @param where places it is about; empty for everywhere
     * @param contact which contact is fine
     * @param endsOn the last day; null when it goes on until it is looked at again
     * @param reviewOn when it is looked at again
     * @param watcher the participant who watches over it, when {@code watchedBy} says so
     * @param watcherWords who else watches over it, when {@code watchedBy} says so
     */
    public record Terms(
            String words,
            List<UUID> between,
            String where,
            String contact,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate reviewOn,
            @Nullable FollowedBy watchedBy,
            @Nullable UUID watcher,
            String watcherWords) {

        public Terms {
            between = List.copyOf(between);
        }

        Terms saying(String other) {
            return new Terms(
                    other, between, where, contact, startsOn, endsOn, reviewOn, watchedBy, watcher, watcherWords);
        }

        boolean isWatched() {
            return switch (watchedBy) {
                case null -> false;
                case PARTICIPANT -> watcher != null;
                case FACILITATOR -> true;
                case OTHER -> !watcherWords.isBlank();
            };
        }
    }

    boolean saysTheSame(DistanceAgreement other) {
        return kind == other.kind && terms.equals(other.terms);
    }

    /** About what. */
    public enum Kind {
        /** When people meet by chance. */
        MEETING,
        /** Places to keep to or to stay away from. */
        PLACES,
        /** Messages, phone, online. */
        MESSAGES,
        /** No contact, for now or for good. */
        NO_CONTACT,
        /** Coming closer again, and how. */
        CLOSER,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}

package org.herstelkring.cases.readiness;

import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not there yet before people meet. It never blames: it says what is missing and where to mend it.
 * The facilitator weighs it and decides.
 */
public sealed interface ReadinessLack {

    /** Whether a conversation can hardly be held without it. */
    default boolean heavy() {
        return false;
    }

    /** Message key; {0} is the name of whom it is about. */
    String words();

    /** Where to mend it. */
    String mend(UUID circle);

    /** Whom it is about, if it is about one person. */
    default @Nullable Participant who() {
        return null;
    }

    /** The facts of what happened are not written down. */
    record NoFacts() implements ReadinessLack {
        @Override
        public boolean heavy() {
            return true;
        }

        @Override
        public String words() {
            return "cases.readiness.lack.facts";
        }

        @Override
        public String mend(UUID circle) {
            return "/cases/" + circle + "/intake";
        }
    }

    /** Nobody of one side is there: a letter or a supporter may speak, or another form may fit. */
    record NobodyOf(String side) implements ReadinessLack {
        @Override
        public boolean heavy() {
            return true;
        }

        @Override
        public String words() {
            return "cases.readiness.lack.nobody." + side;
        }

        @Override
        public String mend(UUID circle) {
            return "/cases/" + circle + "/people";
        }
    }

    /** Something in one person's preparation. */
    record InPreparation(Kind kind, Participant who) implements ReadinessLack {

        /** What it is. */
        public enum Kind {
            NOT_PREPARED(true),
            NOT_WILLING(true),
            NOT_YET_WILLING(true),
            WILLING_UNKNOWN(true),
            NO_RESPONSIBILITY_YET(true),
            RESPONSIBILITY_UNKNOWN(false),
            GUARDIAN_UNKNOWN(true),
            GUARDIAN_SAYS_NO(true),
            NO_INTERPRETER(true),
            NO_SUPPORTER(false),
            NO_WISH(false);

            private final boolean heavy;

            Kind(boolean heavy) {
                this.heavy = heavy;
            }
        }

        @Override
        public boolean heavy() {
            return kind.heavy;
        }

        @Override
        public String words() {
            return "cases.readiness.lack."
                    + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        @Override
        public String mend(UUID circle) {
            String person = "/cases/" + circle + "/people/" + who.id();
            return kind == Kind.GUARDIAN_UNKNOWN || kind == Kind.GUARDIAN_SAYS_NO
                    ? person + "/guardians"
                    : person + "/preparation";
        }
    }

    /** It is not settled who tells first. */
    record NoTeller() implements ReadinessLack {
        @Override
        public String words() {
            return "cases.readiness.lack.teller";
        }

        @Override
        public String mend(UUID circle) {
            return "/cases/" + circle + "/preparation#teller";
        }
    }

    /** Somebody is on several sides: it takes thought how their turns go. */
    record OnBothSides(Participant who) implements ReadinessLack {
        @Override
        public String words() {
            return "cases.readiness.lack.both";
        }

        @Override
        public String mend(UUID circle) {
            return "/cases/" + circle + "/people/" + who.id() + "/preparation";
        }
    }

    /** No moment and place, or only one that is over. */
    record NoMeeting() implements ReadinessLack {
        @Override
        public boolean heavy() {
            return true;
        }

        @Override
        public String words() {
            return "cases.readiness.lack.meeting";
        }

        @Override
        public String mend(UUID circle) {
            return "/cases/" + circle + "/meetings";
        }
    }

    /** Something about one person's coming. */
    record Coming(boolean cannot, boolean invited, UUID meeting, Participant who) implements ReadinessLack {
        @Override
        public boolean heavy() {
            return cannot;
        }

        @Override
        public String words() {
            return cannot
                    ? "cases.readiness.lack.cannot"
                    : invited ? "cases.readiness.lack.no-answer" : "cases.readiness.lack.not-invited";
        }

        @Override
        public String mend(UUID circle) {
            return "/cases/" + circle + "/meetings/" + meeting;
        }
    }
}

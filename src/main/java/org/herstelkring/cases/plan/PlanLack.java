package org.herstelkring.cases.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.Participant;
import org.herstelkring.shared.paper.Unsettable;
import org.herstelkring.shared.words.Shortened;

/** What a plan still lacks before it can be put before those who sign it. */
public sealed interface PlanLack {

    /** Message key of what lacks. */
    String key();

    /** The number of the line it is about, for the message; 0 when it is about the whole. */
    default int number() {
        return 0;
    }

    /** What is filled in in the message. */
    default Object[] arguments() {
        return new Object[0];
    }

    /** Where to fill it in, behind {@code /cases/{id}}. */
    String path();

    record NoCommitments() implements PlanLack {
        @Override
        public String key() {
            return "cases.plan.lack.none";
        }

        @Override
        public String path() {
            return "/plan#commitments";
        }
    }

    record NobodySigns() implements PlanLack {
        @Override
        public String key() {
            return "cases.plan.lack.nobody";
        }

        @Override
        public String path() {
            return "";
        }
    }

    record NotAsked() implements PlanLack {
        @Override
        public String key() {
            return "cases.plan.lack.asked";
        }

        @Override
        public String path() {
            return "/plan#words";
        }
    }

    /** Why there is a newer version. */
    record NoReason() implements PlanLack {
        @Override
        public String key() {
            return "cases.plan.lack.why";
        }

        @Override
        public String path() {
            return "/plan#f-why";
        }
    }

    /**
     * Letters that cannot be set on paper.
     *
     * @param letters with their codes, for showing
     * @param words the text in which they stand
     */
    record CannotBeSet(String letters, String words) implements PlanLack {
        @Override
        public String key() {
            return "cases.plan.lack.unset";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {letters, words};
        }

        @Override
        public String path() {
            return "/plan";
        }

        static List<PlanLack> of(PlanText text, List<Participant> signers) {
            Stream<String> names = signers.stream().map(Participant::name);
            return Stream.concat(names, Unsettable.texts(text).stream())
                    .distinct()
                    .<PlanLack>mapMulti((words, lacks) -> {
                        Set<String> letters = Unsettable.in(words);
                        if (!letters.isEmpty())
                            lacks.accept(new CannotBeSet(Unsettable.shown(letters), Shortened.line(words, 60)));
                    })
                    .toList();
        }
    }

    /** Something of a commitment: {@code what who when money followed follower}. */
    record OfCommitment(UUID id, int number, String part) implements PlanLack {
        @Override
        public String key() {
            return "cases.plan.lack." + part;
        }

        @Override
        public String path() {
            String field = switch (part) {
                case "what" -> "what";
                case "who" -> "who";
                case "money" -> "parts";
                case "followed" -> "howFollowed";
                case "follower" -> "follower";
                default -> "rhythm";
            };
            return "/plan/commitments/" + id + "#f-" + field;
        }
    }

    /** Something of closeness or distance: {@code between since review watcher}. */
    record OfArrangement(UUID id, int number, String part) implements PlanLack {
        @Override
        public String key() {
            return "cases.plan.lack." + part;
        }

        @Override
        public String path() {
            String field = switch (part) {
                case "between" -> "between";
                case "since" -> "startsOn";
                case "review" -> "reviewOn";
                default -> "watcher";
            };
            return "/plan/arrangements/" + id + "#f-" + field;
        }
    }

    record OfTold(UUID id, int number) implements PlanLack {
        @Override
        public String key() {
            return "cases.plan.lack.told";
        }

        @Override
        public String path() {
            return "/plan/told/" + id;
        }
    }

    /** @param signers the people who would be asked to sign */
    static List<PlanLack> of(PlanText text, List<Participant> signers) {
        List<PlanLack> lacks = new ArrayList<>();
        if (text.commitments().isEmpty()) lacks.add(new NoCommitments());
        for (Commitment one : text.commitments()) lacks.addAll(of(one));
        for (DistanceAgreement one : text.arrangements()) lacks.addAll(of(one, text.number(one)));
        for (int n = 0; n < text.told().size(); n++) {
            ToInform one = text.told().get(n);
            if (!one.complete()) lacks.add(new OfTold(one.id(), n + 1));
        }
        if (text.plan().isNewer() && text.plan().why().isBlank()) lacks.add(new NoReason());
        if (!text.plan().askedForgotten()) lacks.add(new NotAsked());
        if (signers.isEmpty()) lacks.add(new NobodySigns());
        lacks.addAll(CannotBeSet.of(text, signers));
        return lacks;
    }

    /** What one line about closeness and distance still lacks. */
    static List<PlanLack> of(DistanceAgreement one, int number) {
        List<PlanLack> lacks = new ArrayList<>();
        if (one.terms().between().size() < 2) lacks.add(new OfArrangement(one.id(), number, "between"));
        if (one.terms().startsOn() == null) lacks.add(new OfArrangement(one.id(), number, "since"));
        if (one.terms().endsOn() == null && one.terms().reviewOn() == null)
            lacks.add(new OfArrangement(one.id(), number, "review"));
        if (!one.terms().isWatched()) lacks.add(new OfArrangement(one.id(), number, "watcher"));
        return lacks;
    }

    /** What one commitment still lacks. */
    static List<PlanLack> of(Commitment one) {
        List<PlanLack> lacks = new ArrayList<>();
        if (one.what().isBlank()) lacks.add(new OfCommitment(one.id(), one.number(), "what"));
        if (!one.hasOwner()) lacks.add(new OfCommitment(one.id(), one.number(), "who"));
        if (one.hasMoney() && !one.moneyIsClear()) lacks.add(new OfCommitment(one.id(), one.number(), "money"));
        else if (!one.hasWhen()) lacks.add(new OfCommitment(one.id(), one.number(), "when"));
        if (one.howFollowed().isBlank()) lacks.add(new OfCommitment(one.id(), one.number(), "followed"));
        if (!one.isFollowed()) lacks.add(new OfCommitment(one.id(), one.number(), "follower"));
        return lacks;
    }
}

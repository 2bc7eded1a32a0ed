package org.herstelkring.cases.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything a restoration plan shows on paper, already in words of one language.
 *
 * @param language the language of the words: nl, en or fr
 * @param organisation who holds the conversation and seals the plan
 * @param reference neutral reference of the case, without names
 * @param conversation what kind of conversation it was, in words
 * @param heldOn the day of the conversation
 * @param place where it was held, empty when not to be shown
 * @param version the version of the plan, from 1
 * @param madeAt when this version was set on paper; the only moment that the printed bytes depend on
 * @param summary the summary that was read back, paragraphs divided by an empty line
 * @param people who sat in the circle
 * @param commitments who does what
 * @param arrangements agreements about closeness and distance
 * @param told who must be told, and how
 * @param lastWords the words people wanted to be kept
 * @param signatures one for every participant who was asked to sign, answered or not
 */
public record PlanDocument(
        Locale language,
        String organisation,
        String reference,
        String conversation,
        LocalDate heldOn,
        String place,
        int version,
        Instant madeAt,
        String summary,
        List<Person> people,
        List<Commitment> commitments,
        List<Arrangement> arrangements,
        List<Told> told,
        List<LastWord> lastWords,
        List<Signature> signatures) {

    public PlanDocument {
        people = List.copyOf(people);
        commitments = List.copyOf(commitments);
        arrangements = List.copyOf(arrangements);
        told = List.copyOf(told);
        lastWords = List.copyOf(lastWords);
        signatures = List.copyOf(signatures);
    }

    /** @param role how the role is called here ("benadeelde", "steunt Lotte") */
    public record Person(String name, String role) {}

    /**
     * @param what what will be done
     * @param by who does it
     * @param forWhom for whom, or null when it is for everybody
     * @param when by when or in what rhythm, in words
     * @param followed how it is followed
     * @param follower who follows it
     * @param step where it stands on the pyramid
     * @param instalments the parts of a payment, in order; empty when nothing is paid, or each pays their own
     * @param shares what each does, when it was said of each
     */
    public record Commitment(
            String what,
            String by,
            @Nullable String forWhom,
            @Nullable String when,
            @Nullable String followed,
            @Nullable String follower,
            @Nullable Step step,
            List<Instalment> instalments,
            List<Share> shares) {

        public Commitment {
            instalments = List.copyOf(instalments);
            shares = List.copyOf(shares);
        }

        /** One that is somebody's alone, or everybody's as one. */
        public Commitment(
                String what,
                String by,
                @Nullable String forWhom,
                @Nullable String when,
                @Nullable String followed,
                @Nullable String follower,
                @Nullable Step step,
                List<Instalment> instalments) {
            this(what, by, forWhom, when, followed, follower, step, instalments, List.of());
        }

        public long totalCents() {
            return total(instalments)
                    + shares.stream().mapToLong(Share::totalCents).sum();
        }
    }

    /**
     * What one of several people does of a commitment.
     *
     * @param what their own part in words, when there is one
     * @param instalments what they pay, in order; empty when they pay nothing, or all pay as one
     */
    public record Share(String name, @Nullable String what, List<Instalment> instalments) {

        public Share {
            instalments = List.copyOf(instalments);
        }

        public long totalCents() {
            return total(instalments);
        }
    }

    private static long total(List<Instalment> instalments) {
        return instalments.stream().mapToLong(Instalment::cents).sum();
    }

    /**
     * Closeness or distance; each but its kind and words is empty when it was not said.
     *
     * @param kind what it is about, in words
     * @param words what is agreed
     * @param between whom
     * @param where places it is about
     * @param contact which contact is fine
     * @param when from when, and until when
     * @param reviewed when it is looked at again
     * @param watcher who watches over it
     */
    public record Arrangement(
            String kind,
            String words,
            String between,
            String where,
            String contact,
            String when,
            String reviewed,
            String watcher) {}

    /** @param level 4 (primary) to 0 (context); names in words */
    public record Step(int level, String levelName, String pole) {}

    public record Instalment(LocalDate due, long cents) {}

    /**
     * Somebody who was not there and must know.
     *
     * @param who a person or a service
     * @param how by whom and in what way they are told, in words
     * @param what the words agreed on, the only free text that they get
     * @param commitments which commitments they may know, counted from 1; closeness and distance are counted on after them
     */
    public record Told(String who, String how, String what, List<Integer> commitments) {

        public Told {
            commitments = List.copyOf(commitments);
        }
    }

    public record LastWord(String name, String words) {}

    /** How a participant answered the question to sign. */
    public enum Outcome {
        SIGNED,
        DECLINED,
        WITHDRAWN,
        ABSENT,
        /** Not answered yet: leaves room to sign on paper. */
        OPEN
    }

    /** In what way somebody signed. */
    public enum Way {
        /** Drawn on the tablet on the table. */
        TABLET,
        /** On their own device, by a personal link or signed in. */
        LINK,
        /** On paper afterwards, with a scan or photo attached. */
        PAPER
    }

    /**
     * One participant's answer, with its circumstances.
     *
     * @param guardian who signed with or for a minor, or null
     * @param way null unless signed
     * @param at when they answered, null while open
     * @param there when it was signed as the device says it that could send it only later, else null
     * @param drawing the drawn signature as PNG, checked by {@link DrawnSignature}
     * @param guardianDrawing the guardian's, likewise
     * @param scans the signed paper as PNG or JPEG pages, checked by {@link DrawnSignature}
     * @param seen {@link PlanDocument#fingerprint()} of the plan as it stood before their eyes
     * @param reason why they declined, only when it may be shown to all
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Signature(
            String name,
            String role,
            Outcome outcome,
            @Nullable String guardian,
            @Nullable Way way,
            @Nullable Instant at,
            @Nullable Instant there,
            byte @Nullable [] drawing,
            byte @Nullable [] guardianDrawing,
            List<byte[]> scans,
            @Nullable String seen,
            @Nullable String reason) {

        public Signature(
                String name,
                String role,
                Outcome outcome,
                @Nullable String guardian,
                @Nullable Way way,
                @Nullable Instant at,
                @Nullable Instant there,
                byte @Nullable [] drawing,
                byte @Nullable [] guardianDrawing,
                List<byte[]> scans,
                @Nullable String seen,
                @Nullable String reason) {
            this.name = name;
            this.role = role;
            this.outcome = outcome;
            this.guardian = guardian;
            this.way = way;
            this.at = at;
            this.there = there;
            this.drawing = drawing;
            this.guardianDrawing = guardianDrawing;
            this.scans = List.copyOf(scans);
            this.seen = seen;
            this.reason = reason;
        }

        /** Not answered yet. */
        public static Signature open(String name, String role) {
            return new Signature(name, role, Outcome.OPEN, null, null, null, null, null, null, List.of(), null, null);
        }
    }

    /** SHA-256 (hex) of all that the plan says, without the signatures: what a participant agrees to. */
    public String fingerprint() {
        return Fingerprint.of(new Object[] {
            language.getLanguage(),
            organisation,
            reference,
            conversation,
            heldOn.toString(),
            place,
            version,
            summary,
            people,
            commitments,
            arrangements,
            told,
            lastWords
        });
    }

    /** The same plan with these answers. */
    public PlanDocument signedBy(List<Signature> answers) {
        return new PlanDocument(
                language,
                organisation,
                reference,
                conversation,
                heldOn,
                place,
                version,
                madeAt,
                summary,
                people,
                commitments,
                arrangements,
                told,
                lastWords,
                answers);
    }

    /** What somebody who must be told gets to read: the words agreed on and the commitments named, nothing else. */
    public PlanExtract extractFor(Told listener) {
        return new PlanExtract(
                language,
                organisation,
                reference,
                heldOn,
                version,
                madeAt,
                listener.who(),
                listener.what(),
                listener.commitments().stream()
                        .filter(number -> number >= 1 && number <= commitments.size())
                        .map(number -> commitments.get(number - 1))
                        .toList(),
                listener.commitments().stream()
                        .filter(number ->
                                number > commitments.size() && number <= commitments.size() + arrangements.size())
                        .map(number -> arrangements.get(number - 1 - commitments.size()))
                        .toList());
    }
}

package org.herstelkring.cases.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.paper.DrawnSignature;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.shared.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers in: one at a time for each case, each once, and only to the text that lay before their eyes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Signing {

    private final Plans plans;
    private final PlanAnswers answers;
    private final Participants participants;
    private final SealJobs jobs;
    private final OutgoingMail post;
    private final Clock clock;

    Signing(
            Plans plans,
            PlanAnswers answers,
            Participants participants,
            SealJobs jobs,
            OutgoingMail post,
            Clock clock) {
        this.plans = plans;
        this.answers = answers;
        this.participants = participants;
        this.jobs = jobs;
        this.post = post;
        this.clock = clock;
    }

    /** @param access to the signature of this participant, to contribute */
    Taken sign(Access access, UUID participant, SignForm form, PlanDocument.Way way) {
        Taken taken = take(access, participant, Objects.requireNonNull(form.plan()), form.seen(), (plan, answer) -> {
            UUID sent = Objects.requireNonNull(form.id());
            Instant there = form.there(Objects.requireNonNullElse(plan.openedAt(), plan.beganAt()), clock.instant());
            boolean ownNow = form.own() && answer.signedAt() == null;
            boolean withNow = answer.needsGuardian() && form.withGuardian() && answer.guardianAt() == null;
            if (ownNow)
                answers.sign(
                        access,
                        answer,
                        way,
                        sent,
                        drawn(form.drawing()),
                        form.drawing().isBlank() ? form.typed() : "",
                        there,
                        form.seen());
            if (withNow)
                answers.signWith(
                        access,
                        answer,
                        way,
                        sent,
                        form.guardian(),
                        drawn(form.guardianDrawing()),
                        form.guardianDrawing().isBlank() ? form.guardianTyped() : "",
                        there,
                        form.seen());
            return ownNow || withNow;
        });
        return taken instanceof Taken.Already(PlanAnswer answer) && !answers.signedSo(access, answer, form)
                ? new Taken.Stands()
                : taken;
    }

    Taken signOnPaper(Access access, UUID participant, UUID plan, String seen, List<byte[]> pages, String guardian) {
        Taken taken = take(access, participant, plan, seen, (version, answer) -> {
            if (answer.signedAt() != null) return false;
            answers.signOnPaper(access, answer, pages, guardian, seen);
            return true;
        });
        return taken instanceof Taken.Already(PlanAnswer answer) && !answers.signedOn(access, answer, pages)
                ? new Taken.Stands()
                : taken;
    }

    /**
     * A facilitator saw that the paper is theirs.
     *
     * @param of the moment at which the paper that was looked at was taken in; other paper waits for a look of its own
     */
    Taken looked(Access access, UUID participant, UUID plan, Instant of) {
        return take(access, participant, plan, null, (version, answer) -> {
            if (!answer.waitsForLook() || !of.equals(answer.signedAt())) return false;
            answers.looked(access, answer);
            return true;
        });
    }

    /** It was the paper of somebody else, or cannot be read. */
    Taken paperAway(Access access, UUID participant, UUID plan) {
        return take(access, participant, plan, null, (version, answer) -> {
            if (!answer.onPaper()) return false;
            answers.paperAway(access, answer);
            return true;
        });
    }

    Taken decline(Access access, UUID participant, DeclineForm form, String seen) {
        boolean before = answers.of(access, Objects.requireNonNull(form.plan()), participant)
                .filter(Signing::declined)
                .isPresent();
        Taken taken = take(access, participant, form.plan(), seen, (plan, answer) -> {
            // Whoever declined may say it in other words; what was written down for them stays.
            if (answer.signedAt() != null || declined(answer) && (!access.own() || saysSo(answer, form))) return false;
            answers.decline(access, answer, form.words(), form.shown(), seen);
            return true;
        });
        if (taken instanceof Taken.Already(PlanAnswer answer) && !(declined(answer) && saysSo(answer, form)))
            return new Taken.Stands();
        if (taken instanceof Taken.Now(PlanAnswer answer)
                && !before
                && answer.askedBy() != null
                && !answer.askedBy().equals(access.person())) {
            post.send(MailMessage.to(
                            answer.askedBy(),
                            "cases.signature.mail.declined.subject",
                            "cases.signature.mail.declined.body")
                    .opening("/cases/" + access.circle() + "/plan/signing")
                    .about(access.circle(), answer.id()));
        }
        return taken;
    }

    private static boolean declined(PlanAnswer answer) {
        return answer.is(PlanAnswer.Outcome.DECLINED);
    }

    private static boolean saysSo(PlanAnswer answer, DeclineForm form) {
        return answer.reason().equals(form.words()) && answer.reasonShown() == form.shown();
    }

    /** @param absent whether they are noted as absent, or asked again */
    Taken absent(Access access, UUID participant, UUID plan, boolean absent) {
        return take(access, participant, plan, null, (version, answer) -> {
            if (absent
                    ? !answer.waits()
                    : !answer.is(PlanAnswer.Outcome.ABSENT) && !answer.is(PlanAnswer.Outcome.WITHDRAWN)) return false;
            answers.absent(access, answer, absent);
            return true;
        });
    }

    private Taken take(Access access, UUID participant, UUID version, @Nullable String seen, Way way) {
        plans.hold(access);
        Plan plan = plans.all(access).stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .orElse(null);
        // A version that was taken back to a draft is not to be seen by who signs: for them it is another version too.
        if (plan == null || plan.is(Plan.State.DRAFT) || plan.is(Plan.State.SUPERSEDED))
            return new Taken.OtherVersion();
        if (seen != null && !Objects.equals(seen, plan.fingerprint())) return new Taken.OtherVersion();
        PlanAnswer answer = answers.of(access, version, participant).orElseThrow(NotHere::new);
        if (plan.is(Plan.State.SEALED) || jobs.asked(access, version))
            return answer.is(PlanAnswer.Outcome.SIGNED) ? new Taken.Already(answer) : new Taken.Sealed();
        if (withdrew(access, participant)) return new Taken.Withdrawn();
        if (!way.write(plan, answer)) return new Taken.Already(answer);
        return new Taken.Now(answers.of(access, version, participant).orElseThrow(NotHere::new));
    }

    private boolean withdrew(Access access, UUID participant) {
        return participants.all(access).stream()
                .anyMatch(one -> one.id().equals(participant) && one.stands() == Participant.Stands.WITHDRAWN);
    }

    private static byte @Nullable [] drawn(String dataUrl) {
        return dataUrl.isBlank() ? null : DrawnSignature.drawn(dataUrl);
    }

    @FunctionalInterface
    private interface Way {
        boolean write(Plan plan, PlanAnswer answer);
    }
}

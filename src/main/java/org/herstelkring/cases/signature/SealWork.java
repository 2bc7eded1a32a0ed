package org.herstelkring.cases.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.paper.PlanPaper;
import org.herstelkring.cases.paper.PlanSeal;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanPapers;
import org.herstelkring.cases.plan.PlanText;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.BackgroundWork;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.DatabaseNotifications;
import org.herstelkring.shared.paper.Unsettable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what a facilitator sealed: the document with its one seal and the steps that follow from it, all in one
 * transaction or not at all. Looks as soon as it is asked to, and again and again in case a server stopped
 * in between.
 */
@Component
class SealWork {

    private static final Logger LOG = LoggerFactory.getLogger(SealWork.class);

    private final TransactionTemplate transaction;
    private final Circles circles;
    private final SealJobs jobs;
    private final Plans plans;
    private final PlanText.Whole whole;
    private final PlanPapers papers;
    private final PlanAnswers answers;
    private final Participants participants;
    private final SealedPlans sealedPlans;
    private final PlannedSteps steps;
    private final PlanPaper paper;
    private final PlanSeal seal;
    private final DatabaseNotifications databaseNotifications;
    private final BackgroundWork backgroundWork;
    private final Clock clock;

    SealWork(
            TransactionTemplate transaction,
            Circles circles,
            SealJobs jobs,
            Plans plans,
            PlanText.Whole whole,
            PlanPapers papers,
            PlanAnswers answers,
            Participants participants,
            SealedPlans sealedPlans,
            PlannedSteps steps,
            PlanPaper paper,
            PlanSeal seal,
            DatabaseNotifications databaseNotifications,
            BackgroundWork backgroundWork,
            Clock clock) {
        this.transaction = transaction;
        this.circles = circles;
        this.jobs = jobs;
        this.plans = plans;
        this.whole = whole;
        this.papers = papers;
        this.answers = answers;
        this.participants = participants;
        this.sealedPlans = sealedPlans;
        this.steps = steps;
        this.paper = paper;
        this.seal = seal;
        this.databaseNotifications = databaseNotifications;
        this.backgroundWork = backgroundWork;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void listen() {
        databaseNotifications.listen(
                SealJobs.ASKED,
                said -> backgroundWork.start(() -> attempt(SealJobs.Job.heard(said))),
                () -> backgroundWork.start(this::sweep));
    }

    @Scheduled(
            initialDelayString = "${herstelkring.seal.first:PT3S}",
            fixedDelayString = "${herstelkring.seal.every:PT20S}")
    void sweep() {
        List<SealJobs.Job> due =
                Acting.on(Duty.SEAL, () -> Objects.requireNonNull(transaction.execute(_ -> jobs.due())));
        due.forEach(this::attempt);
    }

    void attempt(SealJobs.Job job) {
        try {
            Acting.run(Duty.SEAL, () -> transaction.executeWithoutResult(_ -> seal(job)));
        } catch (NotHere erased) {
            Acting.run(
                    Duty.SEAL,
                    () -> transaction.executeWithoutResult(_ -> jobs.done(circles.onDuty(job.circle()), job)));
        } catch (RuntimeException broken) {
            String kind = broken.getClass().getSimpleName();
            LOG.warn("A plan could not be sealed yet: {}", kind);
            Acting.run(
                    Duty.SEAL,
                    () -> transaction.executeWithoutResult(_ -> jobs.failed(circles.onDuty(job.circle()), job, kind)));
        }
    }

    private void seal(SealJobs.Job job) {
        Access access = circles.onDuty(job.circle());
        plans.hold(access);
        if (!jobs.claim(access, job)) return;
        Plan plan = plans.get(access, job.plan());
        if (!plan.is(Plan.State.OPEN)) {
            jobs.done(access, job);
            return;
        }
        Instant now = clock.instant();
        for (Participant one : participants.all(access))
            if (one.stands() == Participant.Stands.WITHDRAWN) answers.withdrawn(access, plan.id(), one.id(), now);
        List<PlanAnswer> all = answers.of(access, plan.id());
        if (all.stream().anyMatch(PlanAnswer::waits)) return;
        if (all.stream().noneMatch(one -> one.is(PlanAnswer.Outcome.SIGNED))) return;
        PlanDocument document = papers.frozen(access, plan.id()).signedBy(answers.onPaper(access, plan.id()));
        if (!Unsettable.in(Unsettable.texts(document)).isEmpty())
            throw new IllegalStateException("Letters that cannot be set on paper");
        sealedPlans.keep(
                access,
                plan.id(),
                seal.seal(paper.print(document), document.organisation()),
                seal.certificate(document.organisation()),
                now);
        for (Plan older : plans.all(access)) if (older.is(Plan.State.SEALED)) plans.supersede(access, older.id());
        plans.sealed(access, plan.id(), now);
        steps.follow(access, whole.of(access, plan));
        jobs.done(access, job);
    }
}

package org.herstelkring.cases.talk;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseLetters;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.talk.Talks.Due;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleDirectory;
import org.herstelkring.circle.Circles;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.words.Spoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of a talk: those it is with, and whoever holds it. What is due is marked in the transaction that writes the
 * letters, so a restart loses none and two servers send one.
 */
@Component
class TalkReminders {

    private static final Logger LOG = LoggerFactory.getLogger(TalkReminders.class);

    private final Circles circles;
    private final CircleDirectory directory;
    private final Talks talks;
    private final CaseFiles files;
    private final Participants participants;
    private final CaseLetters letters;
    private final Organisations organisations;
    private final OutgoingMail post;
    private final TransactionTemplate transaction;
    private final LocalClock clock;

    TalkReminders(
            Circles circles,
            CircleDirectory directory,
            Talks talks,
            CaseFiles files,
            Participants participants,
            CaseLetters letters,
            Organisations organisations,
            OutgoingMail post,
            TransactionTemplate transaction,
            LocalClock clock) {
        this.circles = circles;
        this.directory = directory;
        this.talks = talks;
        this.files = files;
        this.participants = participants;
        this.letters = letters;
        this.organisations = organisations;
        this.post = post;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${herstelkring.remind.every:60s}")
    void remind() {
        Set<Due> stuck = new HashSet<>();
        while (one(stuck)) {}
    }

    private boolean one(Set<Due> stuck) {
        Due[] taken = new Due[1];
        try {
            return Boolean.TRUE.equals(Acting.on(
                    Duty.REMIND,
                    () -> transaction.execute(_ -> {
                        Optional<Due> due = talks.takeDue(Duty.REMIND, stuck);
                        due.ifPresent(one -> {
                            taken[0] = one;
                            remind(one);
                        });
                        return due.isPresent();
                    })));
        } catch (RuntimeException trouble) {
            if (taken[0] == null) throw trouble;
            LOG.warn(
                    "Talk {} could not be reminded of: {}",
                    taken[0].talk(),
                    trouble.getClass().getName());
            return stuck.add(taken[0]);
        }
    }

    private void remind(Due due) {
        Access access = circles.onDuty(due.circle());
        Talk talk = talks.get(access, due.talk());
        if (!talk.startsAt().isAfter(clock.instant())) return;
        String organisation = organisations
                .front(files.get(access).organisation())
                .map(OrganisationRef::name)
                .orElse("");
        for (Participant one : participants.all(access))
            if (talk.with().contains(one.id()) && one.takesPart())
                letters.send(
                        access,
                        one,
                        "cases.talk.mail.reminded.subject",
                        "cases.talk.mail.reminded.body",
                        List.of(
                                organisation,
                                new Spoken(Locale.of(one.language()), clock.at(talk.zone()))
                                        .fullDateTime(talk.startsAt())),
                        List.of());
        // Whoever leads the case no more is told nothing of it.
        if (directory.keepers(access).contains(talk.by()))
            post.send(MailMessage.to(talk.by(), "cases.talk.mail.yours.subject", "cases.talk.mail.yours.body")
                    .opening("/cases/" + talk.circle() + "/talks/" + talk.id())
                    .about(talk.circle(), null));
    }
}

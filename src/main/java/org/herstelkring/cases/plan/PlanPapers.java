package org.herstelkring.cases.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.meeting.Meetings;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.words.Isolated;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;

/** Sets what a plan says as a document in its own language, and keeps it as it was put before those who sign. */
@Component
public class PlanPapers {

    private final Meetings meetings;
    private final Plans plans;
    private final Organisations organisations;
    private final Words words;
    private final Clock clock;
    private final ZoneId zone;

    PlanPapers(Meetings meetings, Plans plans, Organisations organisations, Words words, Clock clock, ZoneId zone) {
        this.meetings = meetings;
        this.plans = plans;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** The document as the text stands now. */
    public PlanDocument document(Access access, CaseFile file, PlanText text, List<Participant> people) {
        Plan plan = text.plan();
        OrganisationRef organisation = organisations.front(file.organisation()).orElseThrow(NotHere::new);
        PlanWords said = new PlanWords(words, plan.locale(), people);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new PlanDocument(
                plan.locale(),
                organisation.name(),
                file.reference(),
                said.say(Script.load(file.script()).title()),
                heldOn(access, now),
                "",
                plan.number(),
                now,
                plan.summary(),
                people.stream()
                        .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                        .map(one -> new PlanDocument.Person(one.name(), role(one, organisation, people, plan.locale())))
                        .toList(),
                text.commitments().stream().map(one -> commitment(one, said)).toList(),
                text.arrangements().stream().map(one -> arrangement(one, said)).toList(),
                text.told().stream().map(one -> told(one, text, said)).toList(),
                text.lastWords().stream()
                        .map(one -> new PlanDocument.LastWord(said.name(one.participant()), one.words()))
                        .toList(),
                List.of());
    }

    /** Puts the draft before those who sign it. */
    public PlanDocument freeze(Access access, Plan plan, PlanDocument document) {
        plans.open(access, plan, Json.KEPT.writeValueAsBytes(document), document.fingerprint(), clock.instant());
        return document;
    }

    /** What a version says, as it was put before those who sign it; without their answers. */
    public PlanDocument frozen(Access access, UUID plan) {
        return Json.KEPT.readValue(plans.text(access, plan), PlanDocument.class);
    }

    /** How a role is called here, in one language: "benadeelde", "steunt Lotte". */
    public String role(Participant one, OrganisationRef organisation, List<Participant> people, Locale locale) {
        return one.roles().stream()
                .map(role -> role(one, role, organisation, people, locale))
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private String role(
            Participant one,
            ParticipantRole role,
            OrganisationRef organisation,
            List<Participant> people,
            Locale locale) {
        List<String> beside = people.stream()
                .filter(other -> one.standsBeside(other.id()))
                .map(Participant::name)
                .toList();
        if (!beside.isEmpty()) return words.say(locale, "cases.plan.role.supports", Isolated.list(beside));
        return CaseLabels.of(organisation).of(role, key -> words.say(locale, key));
    }

    private static PlanDocument.Commitment commitment(Commitment one, PlanWords said) {
        return new PlanDocument.Commitment(
                one.what(),
                said.who(one),
                one.forWhom().isBlank() ? null : one.forWhom(),
                said.when(one).isEmpty() ? null : said.when(one),
                one.howFollowed().isBlank() ? null : one.howFollowed(),
                said.follower(one).isEmpty() ? null : said.follower(one),
                one.level() == null || one.pole() == null
                        ? null
                        : new PlanDocument.Step(
                                one.level().number(),
                                said.say(one.level().label()),
                                said.say(one.pole().label())),
                instalments(one.instalments()),
                shares(one, said));
    }

    /** What each does, as far as there is something to say of it. */
    private static List<PlanDocument.Share> shares(Commitment one, PlanWords said) {
        return one.shares().stream()
                .filter(share -> one.isShared() || !share.what().isBlank())
                .map(share -> new PlanDocument.Share(
                        said.name(share.participant()),
                        share.what().isBlank() ? null : share.what(),
                        one.isShared() ? instalments(one.instalments(share)) : List.of()))
                .toList();
    }

    private static List<PlanDocument.Instalment> instalments(List<Instalment> all) {
        return all.stream()
                .map(part -> new PlanDocument.Instalment(part.dueOn(), part.cents()))
                .toList();
    }

    private static PlanDocument.Arrangement arrangement(DistanceAgreement one, PlanWords said) {
        DistanceAgreement.Terms terms = one.terms();
        LocalDate review = terms.reviewOn();
        return new PlanDocument.Arrangement(
                said.kind(one),
                terms.words(),
                said.between(one),
                terms.where(),
                terms.contact(),
                said.when(one),
                review == null ? "" : said.date(review),
                said.watcher(terms));
    }

    private static PlanDocument.Told told(ToInform one, PlanText text, PlanWords said) {
        return new PlanDocument.Told(
                one.who(),
                said.say("cases.plan.told.by", one.how(), one.teller()),
                one.what(),
                Stream.concat(
                                text.commitments().stream()
                                        .filter(other -> one.commitments().contains(other.thread()))
                                        .map(Commitment::number),
                                text.arrangements().stream()
                                        .filter(other -> one.commitments().contains(other.thread()))
                                        .map(text::number))
                        .toList());
    }

    private LocalDate heldOn(Access access, Instant now) {
        return meetings.heldAt(access, now)
                .filter(at -> !at.isAfter(now.plus(1, ChronoUnit.DAYS)))
                .orElse(now)
                .atZone(zone)
                .toLocalDate();
    }
}

package org.herstelkring.matrix;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Part;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A case of its own for every test class, with somebody in every relation to it. */
@Component
@Scope("prototype")
class MatrixCase {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** Begins every text of this case and of no other; nobody outside may ever be answered with it. */
    final String secret = "Verborgen-" + MADE.incrementAndGet() + "-";

    final UUID circle = Ids.next();
    final Map<Relation, UUID> persons = new EnumMap<>(Relation.class);
    final UUID participant = Ids.next();
    final UUID other = Ids.next();
    final UUID invited = Ids.next();
    final UUID withdrawn = Ids.next();
    /** A colleague whom a test may ask to lead along. */
    final UUID second;

    private final TransactionTemplate transaction;

    MatrixCase(
            OrganisationBootstrap organisationBootstrap,
            CaseFiles files,
            Circles circles,
            Participants participants,
            PersonalLinks links,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        UUID school = organisationBootstrap.organisation("School", null, null, "nl", ZoneId.of("Europe/Brussels"));
        UUID elsewhere = organisationBootstrap.organisation("Elders", null, null, "nl", ZoneId.of("Europe/Brussels"));
        for (Relation each : Set.of(Relation.FACILITATOR, Relation.FORMER_FACILITATOR, Relation.COLLEAGUE)) {
            persons.put(each, facilitator(organisationBootstrap, school, each));
        }
        persons.put(Relation.STRANGER, facilitator(organisationBootstrap, elsewhere, Relation.STRANGER));
        second = facilitator(organisationBootstrap, school, Relation.COLLEAGUE);
        UUID facilitator = person(Relation.FACILITATOR);
        for (Relation each :
                Set.of(Relation.PARTICIPANT, Relation.OTHER_PARTICIPANT, Relation.INVITED, Relation.WITHDRAWN)) {
            persons.put(each, organisationBootstrap.guest(facilitator, "nl"));
        }
        as(facilitator, () -> {
            files.begin(circle, school, secret + " de fiets", "nl");
            KeeperRights keeping = circles.keep(circle);
            seat(circles, keeping, participants, participant, Relation.PARTICIPANT, Hergo.HARMED);
            seat(circles, keeping, participants, other, Relation.OTHER_PARTICIPANT, Hergo.RESPONSIBLE);
            seat(circles, keeping, participants, invited, Relation.INVITED, Hergo.THIRD_PARTY);
            seat(circles, keeping, participants, withdrawn, Relation.WITHDRAWN, Hergo.SUPPORTER);
            CaseGrants.shown(keeping, person(Relation.PARTICIPANT));
            CaseGrants.shown(keeping, person(Relation.OTHER_PARTICIPANT));
            links.make(keeping, person(Relation.PARTICIPANT));
            links.code(keeping, person(Relation.PARTICIPANT));
            keeping.release(withdrawn);
            UUID former = person(Relation.FORMER_FACILITATOR);
            keeping.share(former);
            CaseGrants.facilitator(keeping, former);
            keeping.stop(former);
            keeping.takeAll(former);
            circles.open(circle, CasePart.PREPARATION, participant, May.READ);
            return null;
        });
        UUID stranger = person(Relation.STRANGER);
        persons.put(Relation.NAMESAKE, organisationBootstrap.guest(stranger, "nl"));
        as(stranger, () -> {
            UUID theirs = Ids.next();
            files.begin(theirs, elsewhere, "Elders", "nl");
            KeeperRights keeping = circles.keep(theirs);
            for (UUID id : everybody()) {
                for (Part part : CasePart.values()) about(keeping, part, id);
                for (Part part : PyramidPart.values()) about(keeping, part, id);
            }
            return null;
        });
    }

    private void about(KeeperRights keeping, Part part, UUID id) {
        keeping.give(person(Relation.NAMESAKE), part, id, May.CONTRIBUTE, false, "matrix");
    }

    List<UUID> everybody() {
        return List.of(participant, other, invited, withdrawn);
    }

    UUID person(Relation relation) {
        return Objects.requireNonNull(persons.get(relation));
    }

    /** In the name of somebody, in one transaction of their own. */
    <T extends @Nullable Object> T as(UUID person, Supplier<T> work) {
        return Acting.as(person, () -> transaction.execute(_ -> work.get()));
    }

    /** As the house itself, when it seals. */
    <T extends @Nullable Object> T house(Supplier<T> work) {
        return Acting.on(Duty.SEAL, () -> transaction.execute(_ -> work.get()));
    }

    /** In the name of whoever stands so, rolled back afterwards. */
    <T extends @Nullable Object> T trying(Relation relation, Supplier<T> work) {
        Supplier<T> rolledBack = () -> transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
        return relation == Relation.NOBODY ? rolledBack.get() : Acting.as(person(relation), rolledBack);
    }

    private static UUID facilitator(OrganisationBootstrap organisationBootstrap, UUID organisation, Relation relation) {
        UUID person = organisationBootstrap.account(
                relation.name(), relation + "." + UUID.randomUUID() + "@voorbeeld.test", "nl");
        organisationBootstrap.member(organisation, person, org.herstelkring.people.OrganisationRole.FACILITATOR);
        return person;
    }

    private void seat(
            Circles circles,
            KeeperRights keeping,
            Participants participants,
            UUID id,
            Relation relation,
            ParticipantRole role) {
        UUID person = person(relation);
        participants.add(
                circles.open(circle, CasePart.PEOPLE, May.CONTRIBUTE),
                new Participant(
                        id,
                        person,
                        Set.of(role),
                        Set.of(),
                        secret + " " + relation.name(),
                        "nl",
                        false,
                        null,
                        true,
                        0,
                        Participant.Stands.TAKES_PART,
                        0));
        keeping.admit(id, person, role.code());
        CaseGrants.participant(keeping, person, id);
        CaseGrants.invited(keeping, person);
    }
}

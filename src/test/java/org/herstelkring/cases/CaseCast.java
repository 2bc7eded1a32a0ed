package org.herstelkring.cases;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.People;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people tests of cases meet again and again, made through the real stores. {@link #cast()} gives an organisation
 * with a facilitator Ellen and her colleague Omar, and one case with six people round the table.
 */
@Component
public class CaseCast {

    private final OrganisationBootstrap organisationBootstrap;
    private final People people;
    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final TransactionTemplate transaction;

    CaseCast(
            OrganisationBootstrap organisationBootstrap,
            People people,
            Circles circles,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            TransactionTemplate transaction) {
        this.organisationBootstrap = organisationBootstrap;
        this.people = people;
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.transaction = transaction;
    }

    /**
     * @param id of the case, which is its circle
     * @param lotte harmed; reached by mail
     * @param mieke Lotte's mother, beside her; by phone
     * @param yassin harmed as well; by post
     * @param nele third party; by mail
     * @param bram responsible, a minor; by mail; his father decides with him
     * @param dirk Bram's father, beside him; by phone
     */
    public record Cast(
            UUID organisation,
            UUID ellen,
            UUID omar,
            UUID id,
            Someone lotte,
            Someone mieke,
            Someone yassin,
            Someone nele,
            Someone bram,
            Someone dirk) {

        public List<Someone> everybody() {
            return List.of(lotte, mieke, yassin, nele, bram, dirk);
        }

        /** Path below the case: {@code cast.path("/people")}. */
        public String path(String below) {
            return "/cases/" + id + below;
        }
    }

    /** @param id the participant, @param person who acts for them */
    public record Someone(UUID id, UUID person, String name) {}

    /** A fresh case, in the stage of intake, with everybody in it. */
    public Cast cast() {
        UUID organisation = organisation("Leefgroep De Linde");
        UUID ellen = facilitator(organisation, "Ellen Claes");
        UUID omar = facilitator(organisation, "Omar Haddad");
        UUID id = begin(organisation, ellen, "Brand in de fietsenstalling");
        Someone lotte = add(ellen, id, "Lotte Peeters", Set.of(Hergo.HARMED), null, Contact.Reach.EMAIL);
        Someone mieke = add(ellen, id, "Mieke Janssens", Set.of(Hergo.SUPPORTER), lotte.id(), Contact.Reach.PHONE);
        Someone yassin = add(ellen, id, "Yassin El Amrani", Set.of(Hergo.HARMED), null, Contact.Reach.POST);
        Someone nele = add(ellen, id, "Nele Wouters", Set.of(Hergo.THIRD_PARTY), null, Contact.Reach.EMAIL);
        Someone bram = add(ellen, id, "Bram De Smet", Set.of(Hergo.RESPONSIBLE), null, Contact.Reach.EMAIL);
        Someone dirk = add(ellen, id, "Dirk De Smet", Set.of(Hergo.SUPPORTER), bram.id(), Contact.Reach.PHONE);
        in(ellen, () -> {
            Access access = circles.open(id, CasePart.PEOPLE, May.CONTRIBUTE);
            Participant now = participants.get(access, bram.id());
            return participants.change(access, minor(now, dirk.id()));
        });
        return new Cast(organisation, ellen, omar, id, lotte, mieke, yassin, nele, bram, dirk);
    }

    public UUID organisation(String name) {
        return organisationBootstrap.organisation(name, null, null, "nl", ZoneId.of("Europe/Brussels"));
    }

    public UUID facilitator(UUID organisation, String name) {
        UUID person = account(name);
        organisationBootstrap.member(organisation, person, org.herstelkring.people.OrganisationRole.FACILITATOR);
        return person;
    }

    /** An account that belongs nowhere: a stranger to every case. */
    public UUID account(String name) {
        return organisationBootstrap.account(name, "p" + Ids.next() + "@example.org", "nl");
    }

    public UUID begin(UUID organisation, UUID facilitator, String title) {
        UUID id = Ids.next();
        in(facilitator, () -> {
            files.begin(id, organisation, title, "nl");
            return id;
        });
        return id;
    }

    public Someone add(
            UUID facilitator,
            UUID circle,
            String name,
            Set<ParticipantRole> roles,
            @Nullable UUID supports,
            Contact.Reach reach) {
        return in(facilitator, () -> {
            Access access = circles.open(circle, CasePart.PEOPLE, May.CONTRIBUTE);
            Someone one = new Someone(Ids.next(), people.newGuest("nl"), name);
            int seat = participants.of(access).size();
            participants.add(
                    access,
                    new Participant(
                            one.id(),
                            one.person(),
                            roles,
                            supports == null ? Set.of() : Set.of(supports),
                            name,
                            "nl",
                            false,
                            null,
                            true,
                            seat,
                            Participant.Stands.TAKES_PART,
                            0));
            Access contact = circles.open(circle, CasePart.CONTACT, May.CONTRIBUTE);
            contacts.keep(contact, one.id(), contact(name, reach));
            var keeping = circles.keep(circle);
            keeping.admit(one.id(), one.person(), "participant");
            CaseGrants.participant(keeping, one.person(), one.id());
            return one;
        });
    }

    /** Works in one transaction in somebody's name. */
    public <T extends @Nullable Object> T in(UUID person, Supplier<T> work) {
        return Acting.as(person, () -> transaction.execute(_ -> work.get()));
    }

    public void run(UUID person, Runnable work) {
        this.<@Nullable Object>in(person, () -> {
            work.run();
            return null;
        });
    }

    private static Contact contact(String name, Contact.Reach reach) {
        String first = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT);
        return switch (reach) {
            case EMAIL -> new Contact(reach, first + "@example.org", "", "", "", null, 0);
            case PHONE -> new Contact(reach, "", "+32 470 12 34 56", "", "", null, 0);
            case POST -> new Contact(reach, "", "", name + "\nLindestraat 12\n9000 Gent", "", null, 0);
        };
    }

    private static Participant minor(Participant one, UUID guardian) {
        return new Participant(
                one.id(),
                one.person(),
                one.roles(),
                one.beside(),
                one.name(),
                one.language(),
                true,
                guardian,
                one.directly(),
                one.seat(),
                one.stands(),
                one.version());
    }
}

package org.herstelkring.matrix;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cast.Web;
import org.herstelkring.matrix.Addresses.Address;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.shared.Ids;
import org.springframework.stereotype.Component;

/** An organisation with words, agenda, practices, measures and offers of its own, and people in every standing to it. */
@Component
class OrganisationWorlds {

    /** How somebody stands to the organisation. */
    private enum Standing {
        ADMIN,
        FACILITATOR,
        STAFF,
        /** Was staff, until an administrator ended it. */
        FORMER,
        /** Administers another one, and facilitates there. */
        ELSEWHERE,
        /** Has an account, and belongs to none. */
        STRANGER,
        /** A participant whom the facilitator let in. */
        GUEST,
        NOBODY
    }

    private static final Set<Standing> MEMBERS = EnumSet.of(Standing.ADMIN, Standing.FACILITATOR, Standing.STAFF);
    private static final Set<Standing> KEEPERS = EnumSet.of(Standing.ADMIN, Standing.FACILITATOR);
    private static final Set<Standing> ADMINS = EnumSet.of(Standing.ADMIN);

    static final String SECRET = "Gezwegen";

    private final OrganisationBootstrap people;
    private final Web web;

    OrganisationWorlds(OrganisationBootstrap people, Web web) {
        this.people = people;
        this.web = web;
    }

    World make() {
        UUID one = people.organisation(SECRET + " huis", null, null, "nl", ZoneId.of("Europe/Brussels"));
        UUID other = people.organisation("Elders", null, null, "nl", ZoneId.of("Europe/Brussels"));
        Map<Standing, UUID> cast = cast(one, other);
        Rows rows = new Rows(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
        Clerk admin = new Clerk(asker(cast, Standing.ADMIN).visitor());
        rows.fill(admin, one, SECRET);
        for (Standing member : MEMBERS)
            new Clerk(asker(cast, member).visitor()).post("/pyramid/favourites/" + rows.measure);
        admin.post("/organisation/colleagues/" + cast.get(Standing.FORMER) + "/end");
        new Rows(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next())
                .fill(new Clerk(asker(cast, Standing.ELSEWHERE).visitor()), other, "Elders");
        return new World(
                        "organisation",
                        one,
                        SECRET,
                        OrganisationWorlds::ofAnOrganisation,
                        address -> asked(cast, inside(address)),
                        address -> asked(cast, EnumSet.complementOf(EnumSet.copyOf(inside(address)))))
                .unrecorded()
                .onesOwn(address -> address.pattern().startsWith("/organisation")
                        || address.pattern().equals("/pyramid/own"))
                .everybodys(address -> address.pattern().startsWith("/pyramid/measures/"))
                .behind(".*/colleagues/.*", "person", Objects.requireNonNull(cast.get(Standing.STAFF)))
                .behind(".*/invitations/.*", "id", rows.asked)
                .behind(".*/words/.*", "id", rows.word)
                .behind(".*/agenda/.*", "id", rows.item)
                .behind("/organisation/pyramid/.*", "id", rows.practice)
                .behind("/pyramid/own/.*", "id", rows.measure)
                .behind("/pyramid/.*", "key", rows.measure)
                .behind("/pyramid/(own|offers)/.*", "organisation", one)
                .behind("/organisation/leaving\\?organisation", "organisation", one)
                .asking("/pyramid/(own/new|offers/.*)", "organisation", one);
    }

    private static boolean ofAnOrganisation(Address address) {
        String pattern = address.pattern();
        return pattern.equals("/organisation")
                || pattern.startsWith("/organisation/")
                || (pattern.startsWith("/pyramid/") && !pattern.startsWith("/pyramid/look/") && pattern.contains("{"))
                || pattern.startsWith("/pyramid/own");
    }

    /** Members read and talk; who facilitates or administers keeps measures; who administers keeps people and words. */
    private static Set<Standing> inside(Address address) {
        String pattern = address.pattern();
        if (pattern.startsWith("/pyramid/own") || pattern.startsWith("/pyramid/offers")) {
            return pattern.equals("/pyramid/own") ? MEMBERS : KEEPERS;
        }
        if (pattern.startsWith("/organisation/invitations")) return ADMINS;
        boolean members = address.reads()
                || pattern.equals("/organisation/leaving")
                || pattern.startsWith("/organisation/agenda")
                || pattern.startsWith("/organisation/pyramid")
                || pattern.startsWith("/pyramid/");
        return members ? MEMBERS : ADMINS;
    }

    private Map<Standing, UUID> cast(UUID one, UUID other) {
        Map<Standing, UUID> cast = new EnumMap<>(Standing.class);
        for (Standing each : EnumSet.complementOf(EnumSet.of(Standing.GUEST, Standing.NOBODY)))
            cast.put(
                    each,
                    people.account(
                            (each == Standing.ELSEWHERE ? "Elders" : SECRET) + " " + each,
                            each + "." + UUID.randomUUID() + "@voorbeeld.test",
                            "nl"));
        cast.put(Standing.GUEST, people.guest(Objects.requireNonNull(cast.get(Standing.FACILITATOR)), "nl"));
        cast.put(Standing.NOBODY, new UUID(0, 0));
        join(one, cast, Standing.ADMIN, OrganisationRole.ADMIN);
        join(one, cast, Standing.FACILITATOR, OrganisationRole.FACILITATOR);
        join(one, cast, Standing.STAFF, OrganisationRole.STAFF);
        join(one, cast, Standing.FORMER, OrganisationRole.STAFF);
        join(other, cast, Standing.ELSEWHERE, OrganisationRole.ADMIN);
        join(other, cast, Standing.ELSEWHERE, OrganisationRole.FACILITATOR);
        return cast;
    }

    private void join(UUID organisation, Map<Standing, UUID> cast, Standing who, OrganisationRole role) {
        people.member(organisation, Objects.requireNonNull(cast.get(who)), role);
    }

    private List<Asker> asked(Map<Standing, UUID> cast, Set<Standing> who) {
        return who.stream().map(each -> asker(cast, each)).toList();
    }

    private Asker asker(Map<Standing, UUID> cast, Standing who) {
        if (who == Standing.NOBODY) return Asker.nobody(web);
        UUID person = Objects.requireNonNull(cast.get(who));
        Web.Visitor visitor = who == Standing.GUEST ? web.asGuest(person) : web.as(person);
        return new Asker(who.name(), visitor.proven(), person);
    }

    /** One row of each kind. */
    private record Rows(UUID word, UUID item, UUID practice, UUID measure, UUID asked) {

        void fill(Clerk admin, UUID organisation, String words) {
            admin.post(
                    "/organisation/invitations",
                    fields(
                            "id",
                            asked,
                            "name",
                            words + " gevraagd",
                            "email",
                            asked + "@voorbeeld.test",
                            "roles",
                            "STAFF"));
            admin.post(
                    "/organisation/mirror/words",
                    fields("id", word, "word", words, "instead", words + " anders", "language", "nl"));
            admin.post(
                    "/organisation/agenda/" + item,
                    fields("theme", "RULES", "words", words + " punt", "status", "OPEN", "version", 0));
            admin.post(
                    "/organisation/pyramid/" + practice,
                    fields("what", words + " werk", "level", "SUPPORTIVE", "pole", "INSTRUMENTAL", "version", 0));
            admin.post(
                    "/pyramid/own/" + measure,
                    fields(
                            "organisation",
                            organisation,
                            "level",
                            3,
                            "pole",
                            "instrumental",
                            "for",
                            "harmed",
                            "in",
                            "school",
                            "kind",
                            "emotional",
                            "effort",
                            "some",
                            "with",
                            "together",
                            "title_nl",
                            words + " maatregel",
                            "text_nl",
                            words + " tekst",
                            "version",
                            0));
            admin.post(
                    "/pyramid/offers/" + measure,
                    fields("organisation", organisation, "place", words + " plek", "contact", "", "version", 0));
        }

        private static String[] fields(Object... all) {
            return Arrays.stream(all).map(String::valueOf).toArray(String[]::new);
        }
    }
}

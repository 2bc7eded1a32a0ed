package org.herstelkring.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.Statements;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriTemplate;

/** A page asks the database for the same number of things, however much stands on it, and for few. */
@ApplicationTest
class StatementsTest {

    /** Round trips for a page: the session, who they are, in whose name is asked and the end of it, all included. */
    private static final int MOST = 12;

    private static final int FEW = 10;
    private static final int MANY = 100;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    SpaceCast spaces;

    @Autowired
    Spaces ownSpaces;

    @Autowired
    Steps steps;

    @Autowired
    CaseCast cases;

    @Autowired
    Circles circles;

    @Autowired
    Clock clock;

    @Test
    void aPageOfASpaceAsksFewThingsAndNotMoreForMore() throws IOException {
        UUID few = owner(FEW);
        UUID many = owner(MANY);
        Map<String, Function<UUID, String>> pages = found("/space", _ -> Map.of());
        for (SpacePart part : SpacePart.values()) pages.put(part.path(), _ -> part.path());
        check("spaces", few, many, pages);
    }

    @Test
    void whatOthersShareAsksFewThingsAndNotMoreForMore() throws IOException {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID few = spaces.account("Few", tag);
        UUID many = spaces.account("Many", tag);
        UUID first = share(few, FEW);
        UUID other = share(many, MANY);
        Map<String, Function<UUID, String>> pages = new LinkedHashMap<>();
        pages.put("/with-me", _ -> "/with-me");
        pages.put("/with-me/{circle}", person -> "/with-me/" + (person.equals(few) ? first : other));
        pages.put("/with-me/{circle}/wishes", person -> "/with-me/" + (person.equals(few) ? first : other) + "/wishes");
        check("with-me", few, many, pages);
    }

    @Test
    void aPageOfCasesAsksFewThingsAndNotMoreForMore() throws IOException {
        UUID organisation = cases.organisation("De Linde");
        Table few = facilitator(organisation, FEW);
        Table many = facilitator(organisation, MANY);
        Function<UUID, Table> of = person -> person.equals(few.facilitator()) ? few : many;
        Map<String, Function<UUID, String>> pages =
                found("/cases", person -> of.apply(person).variables());
        pages.put("/pyramid", _ -> "/pyramid");
        check("cases", few.facilitator(), many.facilitator(), pages);
        // Whoever takes part sees their own pages, in a case with as many people.
        check(
                "my-part",
                few.first().person(),
                many.first().person(),
                found("/my-part/", person -> (person.equals(few.first().person()) ? few : many).variables()));
    }

    /** Every page at such an address, as far as there is something behind what is variable in it. */
    private Map<String, Function<UUID, String>> found(String start, Function<UUID, Map<String, String>> variables) {
        Map<String, Function<UUID, String>> pages = new TreeMap<>();
        mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith(start) && !pattern.endsWith("/events"))
                .forEach(pattern -> {
                    UriTemplate template = new UriTemplate(pattern);
                    pages.put(
                            pattern,
                            person -> variables.apply(person).keySet().containsAll(template.getVariableNames())
                                    ? template.expand(variables.apply(person)).toString()
                                    : "");
                });
        return pages;
    }

    /** @param circle one of the facilitator's cases, with as many people, meetings and steps */
    private record Table(UUID facilitator, UUID circle, CaseCast.Someone first, UUID step) {

        Map<String, String> variables() {
            String someone = first.id().toString();
            return Map.of(
                    "circle", circle.toString(), "person", someone, "participant", someone, "step", step.toString());
        }
    }

    private Table facilitator(UUID organisation, int number) {
        UUID person = cases.facilitator(organisation, "Ellen");
        UUID circle = null;
        for (int n = 0; n < number; n++) circle = cases.begin(organisation, person, "Zaak " + n);
        UUID last = java.util.Objects.requireNonNull(circle);
        CaseCast.Someone first = null;
        for (int n = 0; n < number; n++) {
            var one = cases.add(
                    person,
                    last,
                    "Lotte " + n,
                    java.util.Set.of(ParticipantRole.of("harmed")),
                    null,
                    Contact.Reach.EMAIL);
            if (first == null) first = one;
        }
        UUID member = java.util.Objects.requireNonNull(first).id();
        UUID step = cases.in(person, () -> {
            var access = circles.open(last, PyramidPart.STEPS, May.CONTRIBUTE);
            Step undertaken = null;
            for (int n = 0; n < number; n++) {
                undertaken = step(member, null);
                steps.plan(access, undertaken);
            }
            return java.util.Objects.requireNonNull(undertaken).id();
        });
        Caller caller = Caller.signedIn(port, person);
        for (int n = 0; n < number; n++)
            caller.post(
                    "/cases/" + last + "/meetings",
                    "id",
                    Ids.next().toString(),
                    "date",
                    LocalDate.now(clock).plusDays(20 + n).toString(),
                    "time",
                    "14:00",
                    "minutes",
                    "90",
                    "place",
                    "De Linde",
                    "remind",
                    "1",
                    "purpose",
                    "CONVERSATION",
                    "version",
                    "0");
        return new Table(person, last, first, step);
    }

    private void check(String name, UUID few, UUID many, Map<String, Function<UUID, String>> pages) throws IOException {
        boolean guests = name.equals("my-part");
        Caller one = guests ? Caller.guest(port, few) : Caller.signedIn(port, few);
        Caller other = guests ? Caller.guest(port, many) : Caller.signedIn(port, many);
        List<String> more = new ArrayList<>();
        List<String> above = new ArrayList<>();
        one.get("/test/token");
        other.get("/test/token");
        int compared = 0;
        for (Map.Entry<String, Function<UUID, String>> each : pages.entrySet()) {
            String page = each.getKey();
            String path = each.getValue().apply(few);
            // What is no page, and what the first look at it makes, is not counted.
            if (path.isEmpty() || !Statements.ask(one, path).isAPage()) continue;
            other.get(each.getValue().apply(many));
            compared++;
            Statements.Count little = Statements.of(one, path);
            Statements.Count much = Statements.of(other, each.getValue().apply(many));
            // Once a minute a session says that it was used.
            if (!said(little).equals(said(much))) {
                little = Statements.of(one, path);
                much = Statements.of(other, each.getValue().apply(many));
            }
            System.out.println(page + ": " + said(little) + " for few, " + said(much) + " for many");
            if (!said(little).equals(said(much))) {
                more.add(page + " " + said(little) + " " + said(much));
                System.out.println("few: " + little + "\nmany: " + much);
            }
            if (much.roundTrips() > MOST) above.add(page + " " + said(much));
        }
        assertThat(compared).as(name).isGreaterThan(name.equals("with-me") ? 2 : 4);
        Frozen.compare("statements-" + name + ".txt", above);
        Frozen.compare("statements-" + name + "-more.txt", more);
    }

    private static String said(Statements.Count count) {
        return count.statements() + " statements in " + count.roundTrips() + " round trips";
    }

    /** Somebody with so many of everything, and a third of the parts shared. */
    private UUID owner(int number) {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID owner = spaces.account("Sam", tag);
        spaces.begin(owner);
        UUID goal = null;
        for (LeafKind kind : LeafKind.values()) {
            for (int n = 0; n < number; n++) {
                String field = kind.fields().getFirst().name();
                UUID leaf = spaces.leaf(
                        owner, kind, kind.sorts().isEmpty() ? "" : kind.sorts().getFirst(), Map.of(field, "n. " + n));
                if (kind == LeafKind.GOAL) goal = leaf;
            }
        }
        UUID origin = java.util.Objects.requireNonNull(goal);
        spaces.in(owner, () -> {
            var own = ownSpaces.access();
            for (int n = 0; n < number; n++) steps.plan(own.of(PyramidPart.STEPS), step(own.me(), origin));
            return true;
        });
        spaces.give(owner, spaces.account("Lena", tag), SpacePart.GOALS, null, May.READ);
        return owner;
    }

    private static Step step(UUID me, @Nullable UUID origin) {
        return new Step(
                Ids.next(),
                me,
                null,
                Level.of(4),
                Pole.FUNDAMENTAL,
                "wandelen",
                "",
                "",
                LocalDate.of(2026, 12, 24),
                Rhythm.ONCE,
                null,
                null,
                null,
                null,
                StepState.PLANNED,
                origin,
                0);
    }

    /** So many share their wishes with somebody, and so many stand in the first one's. */
    private UUID share(UUID person, int number) {
        UUID first = null;
        for (int n = 0; n < number; n++) {
            UUID owner = spaces.account("Sam" + n, UUID.randomUUID().toString().substring(0, 8));
            UUID circle = spaces.begin(owner);
            spaces.give(owner, person, SpacePart.WISHES, null, May.READ);
            if (first == null) {
                first = circle;
                for (int m = 0; m < number; m++)
                    spaces.leaf(owner, LeafKind.WISH, "large", Map.of("title", "wens " + m));
            }
        }
        return java.util.Objects.requireNonNull(first);
    }
}

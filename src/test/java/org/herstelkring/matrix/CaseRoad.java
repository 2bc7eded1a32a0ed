package org.herstelkring.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.signature.SignedCast;
import org.herstelkring.cast.Tablet;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.springframework.stereotype.Component;

/** Walks a case as far as wanted, the way its facilitator and participants do, and leaves something behind in every table. */
@Component
class CaseRoad {

    private final Web web;
    private final Circles circles;
    private final OpenRows rows;
    private final LocalClock clock;

    CaseRoad(Web web, Circles circles, OpenRows rows, LocalClock clock) {
        this.clock = clock;
        this.web = web;
        this.circles = circles;
        this.rows = rows;
    }

    /** Everything up to a live conversation, with a draft of the plan and what people wrote of themselves. */
    void talking(MatrixCase one) {
        Clerk noor = facilitator(one);
        String at = at(one);
        LocalDate today = clock.today();
        noor.submit(
                at + "/facts",
                at + "/facts",
                "title",
                one.secret + " de fiets",
                "facts",
                one.secret + " feiten",
                "happenedOn",
                today.minusDays(9).toString(),
                "place",
                one.secret + " plek",
                "harm",
                "MATERIAL",
                "source",
                "STAFF");
        noor.submit(
                at + "/fit",
                at + "/fit",
                "seriousness",
                "SERIOUS",
                "several",
                "YES",
                "responsibility",
                "YES",
                "fits",
                "hergo",
                "urgency",
                "SOON");
        for (UUID who : one.everybody()) prepare(one, noor, at, who, today);
        String mine = at + "/people/" + one.participant;
        noor.post(mine + "/preparation/note", "words", one.secret + " nota", "version", "0");
        noor.submit(
                mine + "/beneath",
                mine + "/beneath",
                "factor",
                "debts",
                "words",
                one.secret + " onder",
                "agreed",
                "true");
        String child = at + "/people/" + one.withdrawn + "/guardians";
        noor.submit(child, child + "/age", "age", "13");
        noor.submit(
                at + "/guardians/new?child=" + one.withdrawn,
                at + "/guardians",
                "name",
                one.secret + " ouder",
                "kind",
                "PARENT",
                "children",
                one.withdrawn.toString(),
                "language",
                "nl");
        noor.submit(
                at + "/talks/new?with=" + one.participant,
                at + "/talks",
                "with",
                one.participant.toString(),
                "date",
                today.plusDays(2).toString(),
                "time",
                "10:00",
                "minutes",
                "60",
                "place",
                one.secret + " thuis",
                "remind",
                "0");
        String meeting = noor.submit(
                at + "/meetings/new",
                at + "/meetings",
                "date",
                today.plusDays(4).toString(),
                "time",
                "14:00",
                "minutes",
                "120",
                "place",
                one.secret + " lokaal",
                "remind",
                "0",
                "purpose",
                "CONVERSATION");
        for (UUID who : List.of(one.participant, one.other, one.invited))
            noor.post(meeting + "/invitations/" + who, "way", "phone");
        noor.submit(
                at + "/people/" + one.withdrawn,
                at + "/people/" + one.withdrawn + "/withdrawal",
                "words",
                one.secret + " stopt");
        noor.submit(at + "/account", at + "/account/showings");
        noor.submit(at + "/readiness", at + "/readiness", "what", "GO", "reason", one.secret + " reden");
        themselves(one);
        signal(one, noor, at);
        noor.submit(
                at + "/conversation",
                at + "/conversation",
                "present",
                one.participant.toString(),
                "present",
                one.other.toString(),
                "present",
                one.invited.toString());
        noor.post(at + "/conversation/rooms");
        noor.post(at + "/conversation/notes", "words", one.secret + " meegeschreven", "version", "0");
        plan(one, noor, at, today);
    }

    /** The plan lies before those who sign it. */
    void signing(MatrixCase one) {
        talking(one);
        Clerk noor = facilitator(one);
        String at = at(one);
        noor.submitTo(at + "/conversation", at + "/conversation/moves", at + "/conversation/end");
        noor.submit(
                at + "/plan",
                at + "/plan/words",
                "summary",
                one.secret + " samenvatting",
                "askedForgotten",
                "true",
                "language",
                "nl");
        noor.submit(at + "/plan", at + "/plan/signing");
        one.as(one.person(Relation.FACILITATOR), () -> {
            KeeperRights keeping = circles.keep(one.circle);
            UUID invited = one.person(Relation.INVITED);
            keeping.take(invited, CasePart.PLAN);
            keeping.take(invited, PyramidPart.STEPS);
            CaseGrants.participant(keeping, invited, one.invited);
            return null;
        });
    }

    /** Everybody signed, it is sealed, copies went out, people told how it goes, and the case was closed. */
    void following(MatrixCase one) {
        signing(one);
        Clerk noor = facilitator(one);
        String at = at(one);
        for (UUID who : List.of(one.participant, one.other, one.invited)) {
            String sheet = at + "/plan/signing/" + who;
            Clerk round = new Clerk(web.as(one.person(Relation.FACILITATOR)).handing(Tablet.with(one.circle, who)));
            if (who.equals(one.participant))
                round.submit(sheet, at + "/plan/signatures", "drawing", SignedCast.drawing());
            else round.submit(sheet, at + "/plan/signatures", "typed", one.secret + " naam", "confirm", "true");
        }
        noor.submit(at + "/plan/seal", at + "/plan/seal");
        await(() -> noor.page(at + "/plan/signing").contains(at + "/copies"));
        noor.post(at + "/team", "person", one.second.toString());
        noor.post(
                at + "/copies", "id", Ids.next().toString(), "participant", one.participant.toString(), "way", "post");
        noor.post(
                at + "/copies/tellings",
                "id",
                Ids.next().toString(),
                "thread",
                rows.id(one.circle, "cases.told", "thread_id", "true"),
                "onDay",
                clock.today().toString(),
                "words",
                one.secret + " gezegd");
        Clerk mine = participant(one);
        String part = "/my-part/" + one.participant + "/commitments/";
        String step = rows.id(one.circle, "pyramid.step", "id", "cents is not null");
        mine.submit(
                part + step,
                part + step + "/reports",
                "state",
                "DOING",
                "words",
                one.secret + " het gaat",
                "shown",
                "true");
        noor.submit(at + "/closing", at + "/closing", "outcome", "KEPT", "words", one.secret + " slot", "weeks", "6");
        String back = "/my-part/" + one.participant + "/look-back";
        mine.submit(back, back, "changed", one.secret + " veranderd");
    }

    private void prepare(MatrixCase one, Clerk noor, String at, UUID who, LocalDate today) {
        String person = at + "/people/" + who;
        noor.submit(
                person + "/edit",
                person,
                "name",
                one.secret + " mens",
                "roles",
                "harmed",
                "touched",
                "directly",
                "reach",
                "POST",
                "address",
                one.secret + "straat 1\n1000 Brussel",
                "language",
                "nl");
        noor.submit(person + "/message", person + "/message", "words", one.secret + " boodschap");
        String page = person + "/preparation";
        noor.submit(
                page + "/whole",
                page,
                "talkedOn",
                today.minusDays(2).toString(),
                "willing",
                "YES",
                "responsibility",
                "YES",
                "teller",
                "harmed",
                "expectations",
                one.secret + " verwacht",
                "safety",
                one.secret + " pauze",
                "interpreter",
                "NONE");
    }

    /** What a participant alone writes: how free they are, and a signal to their facilitator. */
    private void themselves(MatrixCase one) {
        Clerk mine = participant(one);
        String part = "/my-part/" + one.participant;
        mine.submit(part + "/freedom", part + "/freedom", "material", "3", "material-words", one.secret + " vrij");
        mine.post(
                part + "/freedom/" + rows.id(one.circle, "pyramid.freedom", "id", "true") + "/showing",
                "shown",
                "true");
    }

    /** One about the participant, for the other: it waits for a yes, gets it, and can be taken up. */
    private void signal(MatrixCase one, Clerk noor, String at) {
        String id = Ids.next().toString();
        noor.post(
                at + "/signals",
                "id",
                id,
                "from",
                "4",
                "towards",
                "3",
                "about",
                "p:" + one.participant,
                "to",
                "p:" + one.other,
                "says",
                one.secret + " signaal");
        participant(one).post("/signals/" + id + "/agreement", "yes", "true");
        noor.post("/signals/" + id + "/answers", "id", Ids.next().toString(), "words", one.secret + " antwoord");
    }

    private void plan(MatrixCase one, Clerk noor, String at, LocalDate today) {
        noor.submit(
                at + "/plan",
                at + "/plan/commitments",
                "what",
                one.secret + " betalen",
                "who",
                one.participant.toString());
        Matcher made = Pattern.compile("/plan/commitments/([0-9a-f-]{36})\"").matcher(noor.page(at + "/plan"));
        if (!made.find()) throw new IllegalStateException("no commitment");
        String page = at + "/plan/commitments/" + made.group(1);
        noor.submit(
                page,
                page,
                "what",
                one.secret + " betalen",
                "who",
                one.participant.toString(),
                "forWhom",
                one.secret + " wie",
                "rhythm",
                "monthly",
                "amount",
                "550",
                "parts",
                "11",
                "firstDueOn",
                today.plusDays(20).toString(),
                "howFollowed",
                one.secret + " gesprek",
                "follower",
                one.other.toString(),
                "level",
                "4",
                "pole",
                "instrumental");
        String line = at + "/plan/arrangements/" + Ids.next();
        noor.submit(
                line,
                line,
                "kind",
                "MEETING",
                "words",
                one.secret + " groeten",
                "between",
                one.participant.toString(),
                "between",
                one.other.toString(),
                "where",
                one.secret + " gang",
                "contact",
                one.secret + " goeiedag",
                "startsOn",
                today.toString(),
                "reviewOn",
                today.plusDays(60).toString(),
                "watcher",
                "other",
                "watcherWords",
                one.secret + " waakt");
        line = at + "/plan/told/" + Ids.next();
        noor.submit(
                line,
                line,
                "who",
                one.secret + " directie",
                "what",
                one.secret + " wat",
                "how",
                "gesprek",
                "teller",
                "Noor");
        line = at + "/plan/last-words/" + Ids.next();
        noor.submit(line, line, "participant", one.other.toString(), "words", one.secret + " laatste");
    }

    private Clerk facilitator(MatrixCase one) {
        return new Clerk(web.as(one.person(Relation.FACILITATOR)).proven());
    }

    private Clerk participant(MatrixCase one) {
        return new Clerk(web.asGuest(one.person(Relation.PARTICIPANT)));
    }

    private static String at(MatrixCase one) {
        return "/cases/" + one.circle;
    }

    private static void await(BooleanSupplier there) {
        for (int tries = 0; tries < 300; tries++) {
            if (there.getAsBoolean()) return;
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("It was not sealed in time");
    }
}

package org.herstelkring.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One case, as its facilitator works on it. */
final class DemoCase {

    /** Of the tablet, while it goes round. */
    private static final String PIN = "7304";

    private final Visitor noor;
    private final String path;
    private final LocalDate today = Visitor.today();
    private final Map<String, String> people = new LinkedHashMap<>();

    private DemoCase(Visitor noor, String id) {
        this.noor = noor;
        path = "/cases/" + id;
    }

    static DemoCase begin(Visitor noor, String title, String facts) {
        String to = noor.submit("/cases/new", "/cases", "title", title, "language", "nl");
        Matcher found = Pattern.compile("/cases/([0-9a-f-]{36})").matcher(to);
        if (!found.find()) throw new IllegalStateException("The demo's case did not begin");
        DemoCase one = new DemoCase(noor, found.group(1));
        noor.submit(
                one.at("/facts"),
                one.at("/facts"),
                "title",
                title,
                "facts",
                facts,
                "happenedOn",
                one.today.minusDays(12).toString(),
                "place",
                "De Linde",
                "harm",
                "MATERIAL",
                "harm",
                "EMOTIONAL",
                "source",
                "STAFF");
        return one;
    }

    String at(String part) {
        return path + part;
    }

    void fits(String road) {
        noor.submit(
                at("/fit"),
                at("/fit"),
                "seriousness",
                "SERIOUS",
                "several",
                "YES",
                "responsibility",
                "YES",
                "fits",
                road,
                "urgency",
                "SOON");
    }

    void person(String name, String role, @Nullable String beside, String reach, String how) {
        String field = switch (reach) {
            case "EMAIL" -> "email";
            case "PHONE" -> "phone";
            default -> "address";
        };
        noor.submit(
                at("/people/new"),
                at("/people"),
                "name",
                name,
                "roles",
                role,
                "supports",
                beside == null ? "" : id(beside),
                "touched",
                "directly",
                "reach",
                reach,
                field,
                how,
                "language",
                "nl");
        Matcher link = Pattern.compile("/people/([0-9a-f-]{36})\"[^>]*>\\s*" + Pattern.quote(name) + "\\s*<")
                .matcher(noor.open(at("/people")));
        if (!link.find()) throw new IllegalStateException("The demo cannot find who it just added");
        people.put(name, link.group(1));
    }

    void prepareAll() {
        people.keySet().forEach(name -> prepare(name, "YES"));
    }

    void prepare(String name, String willing) {
        String page = at("/people/" + id(name) + "/preparation");
        noor.submit(
                page + "/whole",
                page,
                "talkedOn",
                today.minusDays(3).toString(),
                "willing",
                willing,
                "responsibility",
                willing.equals("YES") ? "YES" : "NOT_YET",
                "teller",
                "harmed",
                "expectations",
                "Dat er echt geluisterd wordt.",
                "safety",
                "Een pauze als het te veel wordt.",
                "interpreter",
                "NONE");
    }

    void meet(int inDays, String place) {
        String meeting = noor.submit(
                at("/meetings/new"),
                at("/meetings"),
                "date",
                today.plusDays(inDays).toString(),
                "time",
                "14:00",
                "minutes",
                "120",
                "place",
                place,
                "remind",
                "1",
                "purpose",
                "CONVERSATION");
        noor.submit(meeting, meeting + "/invitations");
    }

    /** Both sides see beforehand what will be read out. */
    void showAccount() {
        noor.submit(at("/account"), at("/account/showings"));
    }

    void ready(String reason) {
        showAccount();
        noor.submit(at("/readiness"), at("/readiness"), "what", "GO", "reason", reason);
    }

    void otherRoute(String reason) {
        noor.submit(
                at("/readiness"),
                at("/readiness"),
                "what",
                "OTHER_ROUTE",
                "reason",
                reason,
                "notWilling",
                "true",
                "certain",
                "true");
    }

    void beginTalk() {
        String[] present = people.values().stream()
                .flatMap(id -> List.of("present", id).stream())
                .toArray(String[]::new);
        noor.submit(at("/conversation"), at("/conversation"), present);
    }

    void nextMoment() {
        noor.submit(at("/conversation"), at("/conversation/moves"), "to", "next");
    }

    void talk() {
        beginTalk();
        endTalk();
    }

    void endTalk() {
        noor.submitTo(at("/conversation"), at("/conversation/moves"), at("/conversation/end"));
    }

    void commitment(String what, String who, String pole, String follower, boolean money) {
        commitment("4", what, who, pole, follower, money);
    }

    void commitment(String level, String what, String who, String pole, String follower, boolean money) {
        String page = commitmentPage(what, who);
        String[] when = money
                ? new String[] {"rhythm", "monthly", "amount", "550", "parts", "11", "firstDueOn", in(20)}
                : new String[] {"rhythm", "once", "dueOn", in(14)};
        String[] rest = {
            "what",
            what,
            "who",
            id(who),
            "forWhom",
            "wie geraakt werd",
            "howFollowed",
            "Een gesprekje in de week erna.",
            "follower",
            id(follower),
            "level",
            level,
            "pole",
            pole
        };
        String[] both = new String[when.length + rest.length];
        System.arraycopy(when, 0, both, 0, when.length);
        System.arraycopy(rest, 0, both, when.length, rest.length);
        noor.submit(page, page, both);
    }

    /** One that two people do, each their own part. */
    void shared(String what, String follower, String first, String part, String second, String otherPart) {
        String page = commitmentPage(what, first);
        noor.submit(
                page,
                page,
                "what",
                what,
                "who",
                id(first),
                "who",
                id(second),
                "part-" + id(first),
                part,
                "amount-" + id(first),
                "60",
                "part-" + id(second),
                otherPart,
                "amount-" + id(second),
                "30",
                "rhythm",
                "monthly",
                "parts",
                "6",
                "firstDueOn",
                in(25),
                "howFollowed",
                "De ploeg van de school kijkt het na.",
                "follower",
                id(follower));
    }

    void present(String summary) {
        noor.submit(at("/plan"), at("/plan/words"), "summary", summary, "askedForgotten", "true", "language", "nl");
        noor.submit(at("/plan"), at("/plan/signing"));
    }

    /** What two people keep between them, looked at again after a while. */
    void distance(String kind, String words, String where, String contact, String watcher, String one, String other) {
        String page = at("/plan/arrangements/" + Ids.next());
        noor.submit(
                page,
                page,
                "kind",
                kind,
                "words",
                words,
                "between",
                id(one),
                "between",
                id(other),
                "where",
                where,
                "contact",
                contact,
                "startsOn",
                in(0),
                "reviewOn",
                in(40),
                "watcher",
                id(watcher));
    }

    /** Adds a commitment; the page on which the rest of it is said. */
    private String commitmentPage(String what, String who) {
        noor.submit(at("/plan"), at("/plan/commitments"), "what", what, "who", id(who));
        Matcher all = Pattern.compile("/plan/commitments/([0-9a-f-]{36})\"").matcher(noor.open(at("/plan")));
        String last = "";
        while (all.find()) last = all.group(1);
        return at("/plan/commitments/" + last);
    }

    /** The tablet is handed over, signed on, and opened again. */
    void sign(String name) {
        String sheet = at("/plan/signing/" + id(name));
        noor.submit(sheet, sheet + "/handing", "pin", PIN);
        noor.submit(sheet, at("/plan/signatures"), "typed", name, "confirm", "true");
        noor.submit("/handed-over", "/handed-over/opening", "pin", PIN);
    }

    void seal() {
        noor.submit(at("/plan/seal"), at("/plan/seal"));
    }

    void waitForSeal() {
        for (int tries = 0; tries < 120; tries++) {
            if (noor.open(at("/plan/signing")).contains(at("/copies"))) return;
            pause();
        }
        throw new IllegalStateException("The demo's plan was not sealed in time");
    }

    void handOut() {
        noor.submit(at("/copies"), at("/copies/all"));
    }

    void everythingKept() {
        Matcher all = Pattern.compile("href=\"(" + at("/follow-up/steps/") + "[0-9a-f-]{36})\"")
                .matcher(noor.open(at("/follow-up")));
        while (all.find()) {
            String step = all.group(1);
            noor.submit(step, step + "/reports", "state", "KEPT", "words", "Het ging goed.", "shown", "true");
        }
    }

    void close(String outcome, String words) {
        noor.submit(at("/closing"), at("/closing"), "outcome", outcome, "words", words, "weeks", "6");
    }

    private String id(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    private String in(int days) {
        return today.plusDays(days).toString();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}

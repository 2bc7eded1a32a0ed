package org.herstelkring.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seven fictional cases, one for every stage of the road. */
final class DemoCases {

    private static final String BICYCLE = "De fiets aan het station";
    private static final String CAMP = "Buitengesloten op kamp";
    private static final String GROUP = "Ruzie in de leefgroep";

    /** Cases whose participants a visitor can be. */
    static final Set<String> OPEN_TO_VISITORS = Set.of(BICYCLE, CAMP);

    private final Visitor noor;
    private final Consumer<String> progress;
    private final LocalDate today = LocalDate.now();

    DemoCases(Visitor noor, Consumer<String> progress) {
        this.noor = noor;
        this.progress = progress;
    }

    void all() {
        windowPane();
        bicycle();
        camp();
        livingGroup();
        wall();
        film();
        money();
    }

    private void bicycle() {
        Case one = begin(BICYCLE, "Bram nam de fiets van Lotte. Hij reed ermee tegen een paal. De fiets is stuk.");
        one.fits("HERGO");
        one.person("Lotte", "HARMED", null, "EMAIL", "lotte@thuis.example");
        one.person("Bram", "RESPONSIBLE", null, "EMAIL", "bram@thuis.example");
        one.person("Oma Mia", "SUPPORTER", "Lotte", "POST", "Dorpsstraat 1\n1000 Brussel");
        one.person("Karel", "SUPPORTER", "Bram", "PHONE", "+32 470 00 00 01");
        one.person("Juf Els", "THIRD_PARTY", null, "EMAIL", "els@delinde.example");
        one.prepareAll();
        one.meet(4, "De Linde, lokaal 3");
        one.ready("Iedereen is klaar en weet wat er komt.");
        one.talk();
        one.commitment("Lotte € 550 terugbetalen voor de fiets", "Bram", "instrumental", "Juf Els", true);
        one.commitment("Een brief schrijven aan Lotte en hem voorlezen", "Bram", "fundamental", "Oma Mia", false);
        one.commitment("Met Bram de oude fiets van zijn zus herstellen", "Karel", "instrumental", "Juf Els", false);
        one.present("Bram betaalt de fiets terug, schrijft een brief en herstelt met zijn vader een oude fiets.");
        for (String name : List.of("Bram", "Lotte", "Oma Mia", "Karel", "Juf Els")) one.sign(name);
        one.waitForSeal();
        one.handOut();
        progress.accept("  · " + BICYCLE);
    }

    private void windowPane() {
        Case one =
                begin("De gebroken ruit", "Yusuf schopte een bal door de ruit van mevrouw Aerts. Niemand was gewond.");
        one.fits("HERGO");
        one.person("Mevrouw Aerts", "HARMED", null, "POST", "Kerkstraat 12\n1000 Brussel");
        one.person("Yusuf", "RESPONSIBLE", null, "PHONE", "+32 470 00 00 02");
        one.person("Samira", "SUPPORTER", "Yusuf", "EMAIL", "samira@thuis.example");
        one.prepareAll();
        one.meet(3, "Buurthuis");
        one.ready("Beide kanten willen praten.");
        one.talk();
        one.commitment("Mee de nieuwe ruit gaan kiezen", "Yusuf", "instrumental", "Samira", false);
        one.present("Yusuf gaat mee de ruit kiezen en helpt een middag in de tuin.");
        for (String name : List.of("Yusuf", "Mevrouw Aerts", "Samira")) one.sign(name);
        one.waitForSeal();
        one.handOut();
        one.everythingKept();
        one.close("KEPT", "Ze zwaaien weer naar elkaar.");
        progress.accept("  · De gebroken ruit");
    }

    private void camp() {
        Case one = begin(CAMP, "Drie jongeren lieten Ines twee dagen alleen eten. Ze stuurden foto's naar de groep.");
        one.fits("HERGO");
        one.person("Ines", "HARMED", null, "EMAIL", "ines@thuis.example");
        one.person("Robbe", "RESPONSIBLE", null, "EMAIL", "robbe@thuis.example");
        one.person("Fatima", "RESPONSIBLE", null, "PHONE", "+32 470 00 00 03");
        one.person("Mama van Ines", "SUPPORTER", "Ines", "EMAIL", "mama.ines@thuis.example");
        one.person("Begeleider Jo", "THIRD_PARTY", null, "EMAIL", "jo@delinde.example");
        one.prepareAll();
        one.meet(2, "De Linde, de kring");
        one.ready("Ines koos zelf wie begint.");
        one.talk();
        one.commitment("De foto's wissen en dat samen nakijken", "Robbe", "instrumental", "Begeleider Jo", false);
        one.commitment("Op het volgende kamp samen een spel leiden", "Fatima", "fundamental", "Begeleider Jo", false);
        one.present("De foto's verdwijnen en de volgende keer is iedereen erbij.");
        one.sign("Robbe");
        one.sign("Ines");
        progress.accept("  · " + CAMP);
    }

    private void livingGroup() {
        Case one = begin(GROUP, "Milan en Jasper duwden elkaar in de keuken. Jasper viel en brak een tand.");
        one.fits("HERGO");
        one.person("Jasper", "HARMED", null, "PHONE", "+32 470 00 00 04");
        one.person("Milan", "RESPONSIBLE", null, "PHONE", "+32 470 00 00 05");
        one.person("Opvoeder Griet", "THIRD_PARTY", null, "EMAIL", "griet@delinde.example");
        one.prepareAll();
        one.meet(1, "Leefgroep De Brug");
        one.ready("Ze willen dit zelf uitpraten.");
        one.beginTalk();
        for (int moment = 0; moment < 9; moment++) one.nextMoment();
        progress.accept("  · " + GROUP);
    }

    private void wall() {
        Case one =
                begin("Verf op de sporthal", "Op de muur van de sporthal werd verf gespoten. De conciërge zag Nina.");
        one.fits("HERGO");
        one.person("Conciërge Paul", "HARMED", null, "PHONE", "+32 470 00 00 06");
        one.person("Nina", "RESPONSIBLE", null, "EMAIL", "nina@thuis.example");
        one.person("Papa van Nina", "SUPPORTER", "Nina", "PHONE", "+32 470 00 00 07");
        one.prepare("Nina", "YES");
        one.prepare("Conciërge Paul", "NOT_YET");
        one.meet(9, "Sporthal, vergaderzaal");
        progress.accept("  · Verf op de sporthal");
    }

    private void film() {
        begin(
                "Een filmpje dat rondging",
                "Die pestkop filmde Amir opzettelijk in de kleedkamer. Iedereen zag het altijd.");
        progress.accept("  · Een filmpje dat rondging");
    }

    private void money() {
        Case one = begin("Geld uit de kassa", "Er ontbrak € 40 in de kassa van het winkeltje.");
        one.fits("TWO_PERSON");
        one.person("Winkelploeg", "HARMED", null, "PHONE", "+32 470 00 00 08");
        one.person("Lien", "RESPONSIBLE", null, "PHONE", "+32 470 00 00 09");
        one.prepare("Lien", "NO");
        one.otherRoute("Lien wil nu niet praten. De directie spreekt met haar ouders.");
        progress.accept("  · Geld uit de kassa");
    }

    private Case begin(String title, String facts) {
        String id = UUID.randomUUID().toString();
        String to = noor.submit("/cases/new", "/cases", "title", title, "language", "nl");
        Matcher found = Pattern.compile("/cases/([0-9a-f-]{36})").matcher(to);
        Case one = new Case(found.find() ? found.group(1) : id);
        noor.submit(
                one.at("/facts"),
                one.at("/facts"),
                "title",
                title,
                "facts",
                facts,
                "happenedOn",
                today.minusDays(12).toString(),
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

    /** One case, as its facilitator works on it. */
    private final class Case {

        private final String path;
        private final Map<String, String> people = new LinkedHashMap<>();

        Case(String id) {
            path = "/cases/" + id;
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

        void person(
                String name, String role, @org.jspecify.annotations.Nullable String beside, String reach, String how) {
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
                    page,
                    page,
                    "talkedOn",
                    today.minusDays(3).toString(),
                    "willing",
                    willing,
                    "responsibility",
                    willing.equals("YES") ? "YES" : "NOT_YET",
                    "teller",
                    "HARMED",
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

        void ready(String reason) {
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
            noor.submitTo(at("/conversation"), at("/conversation/moves"), at("/conversation/end"));
        }

        void commitment(String what, String who, String pole, String follower, boolean money) {
            noor.submit(at("/plan"), at("/plan/commitments"), "what", what, "who", id(who));
            Matcher all = Pattern.compile("/plan/commitments/([0-9a-f-]{36})\"").matcher(noor.open(at("/plan")));
            String last = "";
            while (all.find()) last = all.group(1);
            String page = at("/plan/commitments/" + last);
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
                "4",
                "pole",
                pole
            };
            String[] both = new String[when.length + rest.length];
            System.arraycopy(when, 0, both, 0, when.length);
            System.arraycopy(rest, 0, both, when.length, rest.length);
            noor.submit(page, page, both);
        }

        void present(String summary) {
            noor.submit(at("/plan"), at("/plan/words"), "summary", summary, "askedForgotten", "true", "language", "nl");
            noor.submit(at("/plan"), at("/plan/signing"));
        }

        void sign(String name) {
            String sheet = at("/plan/signing/" + id(name));
            noor.submit(sheet, at("/plan/signatures"), "typed", name, "confirm", "true");
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

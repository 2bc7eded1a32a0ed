package org.herstelkring.cases.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.herstelkring.cases.paper.PlanDocument.Arrangement;
import org.herstelkring.cases.paper.PlanDocument.Commitment;
import org.herstelkring.cases.paper.PlanDocument.Instalment;
import org.herstelkring.cases.paper.PlanDocument.LastWord;
import org.herstelkring.cases.paper.PlanDocument.Outcome;
import org.herstelkring.cases.paper.PlanDocument.Person;
import org.herstelkring.cases.paper.PlanDocument.Share;
import org.herstelkring.cases.paper.PlanDocument.Signature;
import org.herstelkring.cases.paper.PlanDocument.Step;
import org.herstelkring.cases.paper.PlanDocument.Told;
import org.herstelkring.cases.paper.PlanDocument.Way;
import org.herstelkring.shared.LocalClock;

/** Plans on paper for the tests: an ordinary one, and hard ones. */
final class PaperCast {

    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    static final Instant MADE = Instant.parse("2026-12-03T15:20:00Z");

    private PaperCast() {}

    static PlanPaper paper() {
        return new PlanPaper(new LocalClock(Clock.systemUTC(), ZONE), "https://kring.example.org/");
    }

    static PlanDocument plan(Locale language) {
        return new PlanDocument(
                language,
                "Atheneum De Linde · leefgroep Wilg",
                "K-2026-014",
                "hergo",
                LocalDate.of(2026, 12, 3),
                "het Huis van het Kind",
                2,
                MADE,
                "Op 12 november nam Bram zonder vragen de fiets van Lotte. De fiets ging stuk. Lotte kon drie weken niet"
                        + " zelf naar school en sliep slecht. Bram zegt dat hij dit deed en dat hij het wil herstellen.\n\n"
                        + "Vandaag hoorde iedereen van elkaar wat het deed. We spreken af dat Bram de fiets betaalt en mee"
                        + " herstelt, en dat Lotte in de gang met rust gelaten wordt.",
                List.of(
                        new Person("Lotte", "benadeelde"),
                        new Person("Oma Rita", "steunt Lotte"),
                        new Person("Bram", "veroorzaker"),
                        new Person("Karel, vader van Bram", "steunt Bram"),
                        new Person("Mevrouw Aerts", "derde, klasleerkracht"),
                        new Person("Noor", "gespreksleider")),
                List.of(
                        new Commitment(
                                "Bram betaalt een nieuwe fiets terug",
                                "Bram",
                                "Lotte",
                                "elke maand op de vijfde, van januari tot november 2027",
                                "Bram toont elke maand het overschrijvingsbewijs aan Noor. Lukt een maand niet, dan zegt"
                                        + " hij het vooraf en spreken we een nieuwe datum af.",
                                "Noor",
                                new Step(4, "Herstellen wat stuk ging", "instrumenteel"),
                                months(11, 50_00)),
                        new Commitment(
                                "Samen de oude fiets opknappen in het atelier, zodat de broer van Lotte ermee kan rijden",
                                "Bram en meester Jan",
                                "Lotte en haar broer",
                                "drie woensdagen, klaar tegen 20 december 2026",
                                "Meester Jan laat weten wanneer de fiets klaar is.",
                                "mevrouw Aerts",
                                new Step(4, "Herstellen wat stuk ging", "fundamenteel"),
                                List.of(),
                                List.of(
                                        new Share("Bram", "het frame schilderen", months(3, 10_00)),
                                        new Share("meester Jan", null, List.of()))),
                        new Commitment(
                                "Leren stoppen vóór het misgaat, met de begeleider van de leefgroep",
                                "Bram",
                                null,
                                "elke week een halfuur, tot de paasvakantie",
                                null,
                                "Karel",
                                new Step(3, "Wat eronder ligt", "fundamenteel"),
                                List.of())),
                List.of(
                        new Arrangement(
                                "Elkaar tegenkomen",
                                "Bram en Lotte groeten elkaar in de gang. Meer hoeft niet.",
                                "Bram, Lotte",
                                "in de gang",
                                "goeiedag zeggen",
                                "vanaf 4 december 2026",
                                "1 maart 2027",
                                "mevrouw Aerts"),
                        new Arrangement(
                                "Plaatsen",
                                "Bram komt niet aan de fietsenstalling tussen 8 uur en 8.30 uur.",
                                "Bram, Lotte",
                                "",
                                "",
                                "van 4 december 2026 tot en met 30 juni 2027",
                                "",
                                "Noor")),
                List.of(
                        new Told(
                                "De ouders van Lotte",
                                "Oma Rita vertelt het thuis",
                                "Er is een plan en Lotte staat erachter.",
                                List.of(1)),
                        new Told(
                                "De directie",
                                "mail van Noor",
                                "Er is een plan. Er hoeft geen sanctie bij.",
                                List.of())),
                List.of(
                        new LastWord("Lotte", "Ik ben blij dat je keek toen je sorry zei."),
                        new LastWord("Bram", "Ik wist niet dat je daardoor niet sliep.")),
                List.of(
                        signed("Lotte", "benadeelde", Way.TABLET, 1),
                        signed("Oma Rita", "steunt Lotte", Way.PAPER, 2),
                        new Signature(
                                "Bram",
                                "veroorzaker",
                                Outcome.SIGNED,
                                "Karel, vader van Bram",
                                Way.TABLET,
                                MADE.minusSeconds(600),
                                MADE.minusSeconds(4000),
                                drawing(3),
                                drawing(4),
                                List.of(),
                                "ab".repeat(32),
                                null),
                        signed("Karel, vader van Bram", "steunt Bram", Way.LINK, 5),
                        new Signature(
                                "Mevrouw Aerts",
                                "derde, klasleerkracht",
                                Outcome.DECLINED,
                                null,
                                null,
                                MADE,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                "Ik sta achter het plan, maar ik teken niet namens de school."),
                        Signature.open("Noor", "gespreksleider")));
    }

    private static Signature signed(String name, String role, Way way, int hand) {
        return new Signature(
                name,
                role,
                Outcome.SIGNED,
                null,
                way,
                MADE.minusSeconds(60L * hand),
                null,
                drawing(hand),
                null,
                way == Way.PAPER ? List.of(scan()) : List.of(),
                "cd".repeat(32),
                null);
    }

    /** Names that are hard to set, long texts, fourteen people, all outcomes. */
    static PlanDocument hard(Locale language) {
        List<String> names = List.of(
                "محمد الأمين بن علي",
                "שרה לוי־כהן",
                "Sam 🌻👩🏽‍🚒 van den Berg 🇧🇪",
                "Олександра Шевченко",
                "Nguyễn Thị Ngọc Ánh",
                "Ελένη Παπαδοπούλου",
                "ሰላም ገብረ",
                "გიორგი",
                "Անահիտ",
                "王小明",
                "नरेन्द्र",
                "Zoë\u0000 \u202eevil\u202c  Ñandú\uD800 e\u0301\u0327",
                "A".repeat(180),
                "<b>Bram</b> & \"zoon\" ]]> ${x} #{y}");
        // More than a page of the paper takes, for each of them.
        String endless = "Dit is een lange zin die maar doorgaat, met veel woorden erin. ".repeat(60);
        var people =
                names.stream().map(name -> new Person(name, "steunt " + name)).toList();
        var answers = new ArrayList<Signature>();
        for (int i = 0; i < names.size(); i++) {
            Outcome outcome = Outcome.values()[i % Outcome.values().length];
            boolean signed = outcome == Outcome.SIGNED;
            answers.add(new Signature(
                    names.get(i),
                    "steunt " + names.get(i),
                    outcome,
                    i % 4 == 0 ? "פלוני / " + names.get(0) : null,
                    signed ? Way.LINK : null,
                    outcome == Outcome.OPEN ? null : MADE,
                    null,
                    signed ? drawing(i) : null,
                    null,
                    List.of(),
                    null,
                    outcome == Outcome.DECLINED ? endless : null));
        }
        return new PlanDocument(
                language,
                "مدرسة 🌍 & Zoon <nv>",
                "K-2026-015",
                "hergo",
                LocalDate.of(2026, 3, 29),
                "ul. Świętokrzyska 7 – “thuis”",
                12,
                MADE,
                endless + "\n\nقال محمد: «أنا آسف (جداً)» في 3 ديسمبر 2026، ثم وعد بدفع 550 €.\n\n" + endless,
                people,
                names.stream()
                        .map(name -> new Commitment(
                                name + " " + "x".repeat(300),
                                name,
                                name,
                                "",
                                endless,
                                name,
                                new Step(names.indexOf(name) % 5, "laag", "pool"),
                                names.indexOf(name) == 2 ? months(60, 33_33) : List.of()))
                        .toList(),
                names.stream()
                        .map(name -> new Arrangement(name, name, name, name, name, name, name, name))
                        .toList(),
                List.of(new Told(names.get(0), names.get(1), endless, List.of(1, 99))),
                List.of(new LastWord(names.get(1), endless)),
                answers);
    }

    static PlanDocument empty(Locale language) {
        return new PlanDocument(
                language,
                "O",
                "K-1",
                "hergo",
                LocalDate.of(2026, 1, 1),
                "",
                1,
                MADE,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static List<Instalment> months(int count, long cents) {
        return IntStream.range(0, count)
                .mapToObj(month -> new Instalment(LocalDate.of(2027, 1, 5).plusMonths(month), cents))
                .toList();
    }

    static byte[] drawing(int hand) {
        var random = new Random(hand);
        var image = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0x1d3735));
        g.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var path = new Path2D.Double();
        double x = 40;
        path.moveTo(x, 130);
        for (int stroke = 0; stroke < 7; stroke++) {
            double next = x + 40 + random.nextInt(45);
            path.curveTo(
                    x + 20,
                    20 + random.nextInt(60),
                    next - 40,
                    120 + random.nextInt(70),
                    next,
                    90 + random.nextInt(60));
            x = next;
        }
        g.draw(path);
        g.dispose();
        return DrawnSignature.drawn(encoded(image, "png"));
    }

    static byte[] scan() {
        var image = new BufferedImage(1000, 1400, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(new Color(0xf4f1ea));
        g.fillRect(0, 0, 1000, 1400);
        g.setColor(new Color(0x333333));
        g.rotate(0.01);
        for (int line = 0; line < 24; line++) g.fillRect(110, 120 + line * 38, 500 + (line * 97) % 280, 9);
        g.setStroke(new BasicStroke(5));
        g.drawArc(150, 1150, 260, 90, 20, 300);
        g.dispose();
        return DrawnSignature.scanned(encoded(image, "jpeg")).getFirst();
    }

    static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}

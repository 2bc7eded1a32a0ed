package org.herstelkring.demo;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Seven fictional cases, one for every stage of the road. */
final class DemoCases {

    private static final String BICYCLE = "De fiets aan het station";
    private static final String CAMP = "Buitengesloten op kamp";
    private static final String GROUP = "Ruzie in de leefgroep";

    /** Cases whose participants a visitor can be. */
    static final Set<String> OPEN_TO_VISITORS = Set.of(BICYCLE, CAMP);

    private final Visitor noor;
    private final Consumer<String> progress;

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
        DemoCase one = DemoCase.begin(
                noor, BICYCLE, "Bram nam de fiets van Lotte. Hij reed ermee tegen een paal. De fiets is stuk.");
        one.fits("hergo");
        one.person("Lotte", "harmed", null, "EMAIL", "lotte@thuis.example");
        one.person("Bram", "responsible", null, "EMAIL", "bram@thuis.example");
        one.person("Oma Mia", "supporter", "Lotte", "POST", "Dorpsstraat 1\n1000 Brussel");
        one.person("Karel", "supporter", "Bram", "PHONE", "+32 470 00 00 01");
        one.person("Juf Els", "third-party", null, "EMAIL", "els@delinde.example");
        one.prepareAll();
        one.meet(4, "De Linde, lokaal 3");
        one.ready("Iedereen is klaar en weet wat er komt.");
        one.talk();
        one.commitment("Lotte € 550 terugbetalen voor de fiets", "Bram", "instrumental", "Juf Els", true);
        one.commitment("Een brief schrijven aan Lotte en hem voorlezen", "Bram", "fundamental", "Oma Mia", false);
        one.commitment("Met Bram de oude fiets van zijn zus herstellen", "Karel", "instrumental", "Juf Els", false);
        one.shared(
                "Samen de kosten van de fietsenmaker betalen",
                "Juf Els",
                "Bram",
                "twee derde, uit zijn vakantiewerk",
                "Karel",
                "een derde");
        one.distance(
                "NO_CONTACT",
                "Bram stuurt Lotte geen berichten en vraagt niet aan anderen hoe het met haar gaat.",
                "Op de telefoon en online, en in de bus naar school.",
                "Goeiedag zeggen in de gang.",
                "Juf Els",
                "Lotte",
                "Bram");
        one.present("Bram betaalt de fiets terug, schrijft een brief en herstelt met zijn vader een oude fiets.");
        for (String name : List.of("Bram", "Lotte", "Oma Mia", "Karel", "Juf Els")) one.sign(name);
        one.seal();
        one.waitForSeal();
        one.handOut();
        progress.accept("  · " + BICYCLE);
    }

    private void windowPane() {
        DemoCase one = DemoCase.begin(
                noor, "De gebroken ruit", "Yusuf schopte een bal door de ruit van mevrouw Aerts. Niemand was gewond.");
        one.fits("hergo");
        one.person("Mevrouw Aerts", "harmed", null, "POST", "Kerkstraat 12\n1000 Brussel");
        one.person("Yusuf", "responsible", null, "PHONE", "+32 470 00 00 02");
        one.person("Samira", "supporter", "Yusuf", "EMAIL", "samira@thuis.example");
        one.prepareAll();
        one.meet(3, "Buurthuis");
        one.ready("Beide kanten willen praten.");
        one.talk();
        one.commitment("Mee de nieuwe ruit gaan kiezen", "Yusuf", "instrumental", "Samira", false);
        one.commitment(
                "3", "Met de buurtsport praten over wat hem kwaad maakt", "Yusuf", "fundamental", "Samira", false);
        one.commitment("2", "Leren hoe je een ruit zet", "Yusuf", "instrumental", "Samira", false);
        one.commitment("1", "Samen koffie drinken in de tuin", "Mevrouw Aerts", "fundamental", "Samira", false);
        one.present("Yusuf gaat mee de ruit kiezen en helpt een middag in de tuin.");
        for (String name : List.of("Yusuf", "Mevrouw Aerts", "Samira")) one.sign(name);
        one.seal();
        one.waitForSeal();
        one.handOut();
        one.everythingKept();
        one.close("KEPT", "Ze zwaaien weer naar elkaar.");
        progress.accept("  · De gebroken ruit");
    }

    private void camp() {
        DemoCase one = DemoCase.begin(
                noor, CAMP, "Drie jongeren lieten Ines twee dagen alleen eten. Ze stuurden foto's naar de groep.");
        one.fits("hergo");
        one.person("Ines", "harmed", null, "EMAIL", "ines@thuis.example");
        one.person("Robbe", "responsible", null, "EMAIL", "robbe@thuis.example");
        one.person("Fatima", "responsible", null, "PHONE", "+32 470 00 00 03");
        one.person("Mama van Ines", "supporter", "Ines", "EMAIL", "mama.ines@thuis.example");
        one.person("Begeleider Jo", "third-party", null, "EMAIL", "jo@delinde.example");
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
        DemoCase one = DemoCase.begin(
                noor, GROUP, "Milan en Jasper duwden elkaar in de keuken. Jasper viel en brak een tand.");
        one.fits("hergo");
        one.person("Jasper", "harmed", null, "PHONE", "+32 470 00 00 04");
        one.person("Milan", "responsible", null, "PHONE", "+32 470 00 00 05");
        one.person("Opvoeder Griet", "third-party", null, "EMAIL", "griet@delinde.example");
        one.prepareAll();
        one.meet(1, "Leefgroep De Brug");
        one.ready("Ze willen dit zelf uitpraten.");
        one.beginTalk();
        for (int moment = 0; moment < 9; moment++) one.nextMoment();
        progress.accept("  · " + GROUP);
    }

    private void wall() {
        DemoCase one = DemoCase.begin(
                noor, "Verf op de sporthal", "Op de muur van de sporthal werd verf gespoten. De conciërge zag Nina.");
        one.fits("hergo");
        one.person("Conciërge Paul", "harmed", null, "PHONE", "+32 470 00 00 06");
        one.person("Nina", "responsible", null, "EMAIL", "nina@thuis.example");
        one.person("Papa van Nina", "supporter", "Nina", "PHONE", "+32 470 00 00 07");
        one.prepare("Nina", "YES");
        one.prepare("Conciërge Paul", "NOT_YET");
        one.meet(9, "Sporthal, vergaderzaal");
        progress.accept("  · Verf op de sporthal");
    }

    private void film() {
        DemoCase.begin(
                noor,
                "Een filmpje dat rondging",
                "Die pestkop filmde Amir opzettelijk in de kleedkamer. Iedereen zag het altijd.");
        progress.accept("  · Een filmpje dat rondging");
    }

    private void money() {
        DemoCase one = DemoCase.begin(noor, "Geld uit de kassa", "Er ontbrak € 40 in de kassa van het winkeltje.");
        one.fits("two-person");
        one.person("Winkelploeg", "harmed", null, "PHONE", "+32 470 00 00 08");
        one.person("Lien", "responsible", null, "PHONE", "+32 470 00 00 09");
        one.prepare("Lien", "NO");
        one.otherRoute("Lien wil nu niet praten. De directie spreekt met haar ouders.");
        progress.accept("  · Geld uit de kassa");
    }
}

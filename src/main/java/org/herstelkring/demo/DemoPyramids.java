package org.herstelkring.demo;

import java.util.function.Consumer;

/** What De Linde does on each level, and its agenda. */
final class DemoPyramids {

    private final Visitor noor;
    private final Consumer<String> progress;

    DemoPyramids(Visitor noor, Consumer<String> progress) {
        this.noor = noor;
        this.progress = progress;
    }

    void all() {
        practice("Hergo en kringgesprekken na een incident", "PRIMARY", "FUNDAMENTAL", "leerlingen en ouders", "Noor en Tom", "");
        practice("Samen herstellen wat stuk is", "PRIMARY", "INSTRUMENTAL", "leerlingen", "de klusploeg", "");
        practice("Iemand die meegaat naar de schuldhulp", "SECONDARY", "INSTRUMENTAL", "gezinnen", "sociale dienst", "");
        practice("Boksen met een trainer die luistert", "SECONDARY", "FUNDAMENTAL", "jongeren met een kort lontje", "buurtsport", "Leefgroep De Brug");
        practice("Elke maandag een kring in de klas", "SUPPORTIVE", "FUNDAMENTAL", "alle klassen", "leerkrachten", "");
        practice("Leren koken en boodschappen doen", "SUPPORTIVE", "INSTRUMENTAL", "de leefgroep", "opvoeders", "Leefgroep De Brug");
        practice("Vrijdag pannenkoeken", "QUALITY_OF_LIFE", "FUNDAMENTAL", "wie er is", "de leefgroep zelf", "Leefgroep De Brug");
        practice("De moestuin", "QUALITY_OF_LIFE", "INSTRUMENTAL", "klas 3B", "juf Els", "Klas 3B");
        agenda("LEISURE", "Na vier uur is er nergens een plek om huiswerk te maken.", "TALKING", "", "de directie");
        agenda("RULES", "Wie geschorst is, mag de herstelkring niet binnen. Dat houdt herstel tegen.", "DECIDED", "De regel is aangepast: wie geschorst is, mag naar de kring komen.", "Noor");
        progress.accept("  · De piramide van De Linde");
    }

    private void practice(String what, String level, String pole, String forWhom, String carriedBy, String place) {
        noor.add(
                "/organisation/pyramid/new",
                "/organisation/pyramid",
                "what",
                what,
                "level",
                level,
                "pole",
                pole,
                "forWhom",
                forWhom,
                "carriedBy",
                carriedBy,
                "place",
                place);
    }

    private void agenda(String theme, String words, String status, String decision, String carriedBy) {
        noor.add(
                "/organisation/agenda/new",
                "/organisation/agenda",
                "theme",
                theme,
                "words",
                words,
                "status",
                status,
                "decision",
                decision,
                "carriedBy",
                carriedBy);
    }
}

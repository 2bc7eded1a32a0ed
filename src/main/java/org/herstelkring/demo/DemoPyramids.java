package org.herstelkring.demo;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What two organisations do on each level, an agenda, freedoms, and a signal that waits for a yes. */
final class DemoPyramids {

    private final String house;
    private final Visitor noor;
    private final Consumer<String> progress;

    DemoPyramids(String house, Visitor noor, Consumer<String> progress) {
        this.house = house;
        this.noor = noor;
        this.progress = progress;
    }

    void all() {
        practice(
                "Hergo en kringgesprekken na een incident",
                "PRIMARY",
                "FUNDAMENTAL",
                "leerlingen en ouders",
                "Noor en Tom",
                "");
        practice("Samen herstellen wat stuk is", "PRIMARY", "INSTRUMENTAL", "leerlingen", "de klusploeg", "");
        practice(
                "Iemand die meegaat naar de schuldhulp", "SECONDARY", "INSTRUMENTAL", "gezinnen", "sociale dienst", "");
        practice(
                "Boksen met een trainer die luistert",
                "SECONDARY",
                "FUNDAMENTAL",
                "jongeren met een kort lontje",
                "buurtsport",
                "Leefgroep De Brug");
        practice("Elke maandag een kring in de klas", "SUPPORTIVE", "FUNDAMENTAL", "alle klassen", "leerkrachten", "");
        practice(
                "Leren koken en boodschappen doen",
                "SUPPORTIVE",
                "INSTRUMENTAL",
                "de leefgroep",
                "opvoeders",
                "Leefgroep De Brug");
        practice(
                "Vrijdag pannenkoeken",
                "QUALITY_OF_LIFE",
                "FUNDAMENTAL",
                "wie er is",
                "de leefgroep zelf",
                "Leefgroep De Brug");
        practice("De moestuin", "QUALITY_OF_LIFE", "INSTRUMENTAL", "klas 3B", "juf Els", "Klas 3B");
        agenda("LEISURE", "Na vier uur is er nergens een plek om huiswerk te maken.", "TALKING", "", "de directie");
        agenda(
                "RULES",
                "Wie geschorst is, mag de herstelkring niet binnen. Dat houdt herstel tegen.",
                "DECIDED",
                "De regel is aangepast: wie geschorst is, mag naar de kring komen.",
                "Noor");
        progress.accept("  · De piramide van De Linde");
        // One that does much after something went wrong, and little else.
        Visitor els = new Visitor(house, "els");
        practice(els, "Schade laten betalen", "PRIMARY", "INSTRUMENTAL", "leerlingen", "directie", "");
        practice(els, "Opruimen wat vuil werd", "PRIMARY", "INSTRUMENTAL", "leerlingen", "toezicht", "");
        practice(els, "Een gesprek met de ouders", "PRIMARY", "INSTRUMENTAL", "ouders", "directie", "");
        progress.accept("  · De piramide van De Beuk");
        freedoms("Bram", "2", "Ik zie het nog als ik mijn ogen dichtdoe.", "4", "Sinds de brief slaap ik beter.");
        freedoms("Lotte", "3", "Ik rij nog altijd langs de andere kant.", "5", "Ik groette hem. Dat ging.");
        signal();
        progress.accept("  · Hoe vrij ze ervan zijn, en een signaal");
    }

    /** Two moments of somebody in the case of the bicycle, the second shown to the facilitator. */
    private void freedoms(String name, String first, String then, String second, String now) {
        Visitor one = guest(name);
        String page = one.path("/my-part") + "/freedom";
        one.submit(page, page, "emotional", first, "emotional-words", then);
        one.submit(page, page, "emotional", second, "emotional-words", now, "material", "5", "shown", "true");
    }

    private void signal() {
        String cases = noor.open("/cases");
        Matcher bicycle = Pattern.compile("/cases/([0-9a-f-]{36})\"[^>]*>\\s*De fiets aan het station")
                .matcher(cases);
        if (!bicycle.find()) throw new IllegalStateException("The demo cannot find the bicycle");
        String one = "/cases/" + bicycle.group(1);
        Matcher bram = Pattern.compile("name=\"about\" value=\"(p:[0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>Bram")
                .matcher(noor.open(one + "/signals/new"));
        Matcher tom =
                Pattern.compile("name=\"to\" value=\"(c:[0-9a-f-]{36})\"").matcher(noor.open(one + "/signals/new"));
        if (!bram.find() || !tom.find()) throw new IllegalStateException("The demo finds nobody to signal to");
        noor.submit(
                one + "/signals/new",
                one + "/signals",
                "says",
                "Bram wil graag leren herstellen wat stuk is. Is er een plek in het fietsatelier?",
                "from",
                "4",
                "towards",
                "2",
                "about",
                bram.group(1),
                "to",
                tom.group(1));
    }

    private Visitor guest(String name) {
        Matcher key = Pattern.compile("name=\"person\" value=\"([^\"]+)\">Ik ben " + name + "<")
                .matcher(noor.open("/demo"));
        if (!key.find()) throw new IllegalStateException("The demo has no " + name);
        return new Visitor(house, key.group(1));
    }

    private void practice(String what, String level, String pole, String forWhom, String carriedBy, String place) {
        practice(noor, what, level, pole, forWhom, carriedBy, place);
    }

    private static void practice(
            Visitor who, String what, String level, String pole, String forWhom, String carriedBy, String place) {
        who.add(
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

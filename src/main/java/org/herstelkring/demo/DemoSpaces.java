package org.herstelkring.demo;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two lives in spaces of their own, and the people around them: what was given, taken back, proposed. */
final class DemoSpaces {

    private final String house;
    private final Consumer<String> progress;

    DemoSpaces(String house, Consumer<String> progress) {
        this.house = house;
        this.progress = progress;
    }

    void all() {
        sam();
        amira();
    }

    private void sam() {
        DemoSpace sam = DemoSpace.begin(house, "sam", "Sam");
        sam.answer("lost", "Mijn rijbewijs, mijn werk bij de bakker, en de avonden met mijn broer.");
        sam.answer("back", "Opstaan zonder spijt. En brood bakken.");
        sam.answer("never", "De stilte thuis als niemand nog iets durft te zeggen.");
        sam.answer("others", "Vraag me mee. Ook als ik eerst nee zeg.");
        sam.write(
                "story",
                "sort",
                "chapter",
                "title",
                "De bakkerij",
                "when",
                "2009 tot 2019",
                "words",
                "Om drie uur opstaan vond ik niet erg. Het licht boven de oven, de radio zacht. Ik was goed in deeg.");
        sam.write(
                "story",
                "sort",
                "moment",
                "title",
                "De avond van de sleutels",
                "when",
                "maart",
                "words",
                "Lena nam mijn autosleutels af. Ik was kwaad. Nu weet ik dat ze toen naast mij stond.");
        sam.write(
                "story",
                "sort",
                "chapter",
                "title",
                "Honderd ochtenden",
                "when",
                "nu",
                "ownOnly",
                "true",
                "words",
                "Ik tel niet meer hardop. Maar vanmorgen was het er weer een.");
        sam.write(
                "strengths",
                "sort",
                "skill",
                "title",
                "Ik kan brood bakken",
                "words",
                "Met mijn handen word ik rustig.",
                "onProfile",
                "true");
        sam.write(
                "strengths",
                "sort",
                "quality",
                "title",
                "Ik hou mijn woord als het om anderen gaat",
                "onProfile",
                "true");
        sam.write("strengths", "sort", "eyes", "title", "De geur van het eerste brood", "onProfile", "true");
        sam.write(
                "wishes",
                "sort",
                "large",
                "title",
                "Een kleine oven in het buurthuis",
                "why",
                "Dan bak ik voor wie komt.",
                "onProfile",
                "true");
        sam.write(
                "wishes",
                "sort",
                "small",
                "title",
                "Nog eens vissen met mijn broer",
                "why",
                "We praten het best als we zwijgen.");
        sam.write(
                "meaning",
                "sort",
                "own",
                "title",
                "Ik dronk om te kunnen slapen",
                "words",
                "Het begon met de nachten. Later was het andersom.");
        sam.write(
                "meaning",
                "sort",
                "life",
                "title",
                "Na vader was er niemand die vroeg hoe het ging",
                "words",
                "Ik vroeg het zelf ook niet.");
        sam.write(
                "losses",
                "title",
                "De bakkerij",
                "grieve",
                "Dat mijn naam van het raam is.",
                "keep",
                "Mijn handen weten het nog.");
        sam.write(
                "domains",
                "sort",
                "housing",
                "now",
                "Een studio boven een kapper. Het is er stil.",
                "want",
                "Een keuken waar twee mensen in kunnen.",
                "helps",
                "De buurvrouw die klopt.");
        sam.write(
                "domains",
                "sort",
                "work",
                "now",
                "Twee voormiddagen in het buurthuis.",
                "want",
                "Weer deeg.",
                "helps",
                "Vroeg beginnen.");
        sam.write(
                "roles", "sort", "back", "title", "Broer", "first", "Een berichtje sturen op zondag", "along", "Lena");
        sam.write(
                "roles",
                "sort",
                "fresh",
                "title",
                "Bakker in het buurthuis",
                "first",
                "Vragen wanneer de keuken vrij is");
        sam.write(
                "helpers",
                "sort",
                "how",
                "words",
                "Zeg het gewoon. Ik hoor het als je eromheen praat.",
                "onProfile",
                "true");
        sam.write(
                "helpers",
                "sort",
                "not",
                "words",
                "Niet vragen of ik gedronken heb als eerste zin.",
                "onProfile",
                "true");
        sam.write(
                "profile", "title", "Sam", "words", "Bakker, broer, visser. Ik ben bezig met een leven zonder drank.");
        String bake =
                sam.goal("life", "Eén keer per week brood bakken voor anderen", "Dan ben ik iemand die iets brengt.");
        sam.step(bake, "Vragen wanneer de keuken van het buurthuis vrij is", "once", 0, "2", "instrumental", "Kees");
        sam.step(bake, "Elke woensdag tien broden", "weekly", 2, "1", "instrumental", "Kees");
        String brother = sam.goal("life", "Weer praten met mijn broer", "Hij is de enige die vader nog kent zoals ik.");
        sam.step(brother, "Een kaart schrijven en ze op de bus doen", "once", 3, "4", "fundamental", "");
        String nights = sam.goal("treatment", "Slapen zonder drank", "Dat is waar het begon.");
        sam.step(nights, "De oefening van de groep voor het slapengaan", "weekly", 1, "3", "fundamental", "");

        sam.step(bake, "Meel kopen bij de molen", "idea", 0, "1", "instrumental", "");
        sam.arrange(
                "Mijn arrangement voor deze winter", "Vroeg op, niet alleen eten.", "Met Kees en de groep op dinsdag.");

        String lena = sam.person("Lena", "close", "mijn zus", "1", false, null);
        String jo = sam.person("Jo", "practitioner", "mijn begeleider", "2", false, null);
        String kees = sam.person("Kees", "peer-worker", "uit de groep", "1", false, null);
        sam.person("Dirk", "close", "mijn broer", "3", true, "Een kaart, zonder uitleg.");
        sam.person("Robin", "child", "mijn petekind", "2", false, null);
        sam.letIn(lena, "lena", "Lena");
        sam.letIn(jo, "jo", "Jo");
        sam.letIn(kees, "kees", "Kees");
        sam.preset("Lena", "sister");
        sam.preset("Jo", "practitioner");
        sam.preset("Kees", "peer");
        Visitor sister = new Visitor(house, "lena");
        sister.open(sam.shared(sister) + "/profile");
        propose(sister, sam.shared(sister), "goals", "what", "Zondag samen naar de vijver rijden", "note", "Ik rij.");
        Visitor practitioner = new Visitor(house, "jo");
        propose(practitioner, sam.shared(practitioner), "helpers", "words", "Je praat makkelijker als we wandelen.");
        progress.accept("  · De ruimte van Sam");
    }

    private void amira() {
        DemoSpace amira = DemoSpace.begin(house, "amira", "Amira");
        amira.answer("lost", "Een jaar met mijn dochter. En dat ik mezelf geloof.");
        amira.answer("back", "Ochtenden waarop ik haar naar school breng.");
        amira.answer("others", "Blijf gewoon bellen.");
        amira.write(
                "story",
                "sort",
                "chapter",
                "title",
                "Het jaar dat het lawaai werd",
                "when",
                "vorig jaar",
                "words",
                "Eerst sliep ik niet. Dan hoorde ik meer dan er was. Ik dacht dat het ophield als ik maar bleef lopen.");
        amira.write(
                "story",
                "sort",
                "moment",
                "title",
                "De tuin van de afdeling",
                "words",
                "Een vrouw gaf me een zaadje. Ze zei niets. Het is een zonnebloem geworden.");
        amira.write(
                "meaning",
                "sort",
                "diagnosis",
                "title",
                "Een psychose",
                "words",
                "Het woord hielp me om te vragen wat ik nodig heb.");
        amira.write(
                "meaning",
                "sort",
                "spiritual",
                "title",
                "Ik werd wakker geschud",
                "words",
                "Mijn grootmoeder zou zeggen dat ik te lang andermans gewicht droeg.");
        amira.write(
                "strengths",
                "sort",
                "knowledge",
                "title",
                "Ik merk het als het te veel wordt",
                "words",
                "Ik ga dan naar buiten en bel.",
                "onProfile",
                "true");
        amira.write(
                "strengths",
                "sort",
                "support",
                "title",
                "Mijn moeder, elke avond aan de telefoon",
                "onProfile",
                "true");
        amira.write("wishes", "sort", "large", "title", "Weer voor de klas staan", "why", "Daar ben ik iemand.");
        amira.write(
                "losses",
                "title",
                "Mijn klas",
                "grieve",
                "Dat ik geen afscheid nam.",
                "keep",
                "De tekeningen hangen in de gang.");
        amira.write("roles", "sort", "have", "title", "Mama van Noor");
        amira.write("roles", "sort", "back", "title", "Juf", "first", "Een voormiddag meelopen");
        String pills =
                amira.goal("treatment", "Een dosis waarmee ik kan denken", "Ik wil wakker zijn bij mijn dochter.");
        amira.step(pills, "Opschrijven wanneer ik mist in mijn hoofd heb", "weekly", 1, "3", "instrumental", "");
        String crisis = amira.goal("treatment", "Weten wat ik doe als het lawaai terugkomt", "");
        amira.step(crisis, "Met Jo een kaartje maken", "once", 5, "3", "instrumental", "Jo");
        String sleep = amira.goal("treatment", "Zeven uur slapen", "");
        amira.step(sleep, "Om tien uur het scherm weg", "weekly", 0, "3", "instrumental", "");
        amira.person("Mama", "close", "mijn moeder", "1", false, null);
        String jo = amira.person("Jo", "practitioner", "mijn begeleider", "2", false, null);
        String ben = amira.person("Ben", "friend", "van het koor", "3", true, "Hem uitnodigen voor koffie.");
        amira.person("Noor", "child", "mijn dochter", "1", false, null);
        amira.letIn(jo, "jo", "Jo");
        amira.letIn(ben, "ben", "Ben");
        amira.preset("Jo", "practitioner");
        amira.preset("Ben", "friend");
        amira.takeBack("Ben");
        Visitor practitioner = new Visitor(house, "jo");
        propose(
                practitioner,
                amira.shared(practitioner),
                "goals",
                "what",
                "Een keer samen langs je oude school wandelen",
                "why",
                "Je ogen gingen glinsteren toen je erover sprak.");
        progress.accept("  · De ruimte van Amira");
    }

    /** Towards a goal a step, elsewhere a leaf of its own. */
    private static void propose(Visitor who, String shared, String part, String... fields) {
        String page = shared + "/" + part + "/propose" + (part.equals("goals") ? "?kind=step" : "?kind=leaf");
        who.submit(page, shared + "/" + part + "/propose", withGoal(who.open(page), fields));
    }

    private static String[] withGoal(String page, String... fields) {
        Matcher goal =
                Pattern.compile("name=\"leaf\" value=\"([0-9a-f-]{36})\"").matcher(page);
        if (!goal.find()) return fields;
        String[] more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = "leaf";
        more[fields.length + 1] = goal.group(1);
        return more;
    }
}

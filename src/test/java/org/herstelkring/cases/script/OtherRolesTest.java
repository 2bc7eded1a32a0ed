package org.herstelkring.cases.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.Participants;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another way of talking, with roles of its own, is a file with words: every page follows it. */
@ApplicationTest
class OtherRolesTest {

    @Autowired
    CaseCast cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Participants participants;

    @Autowired
    Circles circles;

    @Autowired
    Words words;

    @Autowired
    Web web;

    UUID facilitator;
    UUID id;
    Web.Visitor desk;

    @BeforeEach
    void aCaseByAnotherScript() {
        UUID organisation = cases.organisation("Wijkwerking Noord");
        facilitator = cases.facilitator(organisation, "Ellen Claes");
        id = cases.begin(organisation, facilitator, "Geluid in de nacht");
        desk = web.as(facilitator);
        cases.in(facilitator, () -> {
            files.choose(circles.open(id, CasePart.ROAD, May.CONTRIBUTE), "neighbours");
            return id;
        });
    }

    @Test
    void aPersonIsGivenARoleOfTheScriptAndNoOther() {
        String form = desk.get(at("/people/new")).body();
        assertThat(form)
                .contains("buur die vraagt", "buur die hoort", "metgezel", "Woont in het blok.")
                .doesNotContain("benadeelde", "veroorzaker", "steunfiguur");
        assertThat(add("Ann", "harmed").status()).isEqualTo(422);
        assertThat(add("Cas", "companion").body()).contains("Kies naast wie");
        assertThat(add("Ann", "asker").status()).isEqualTo(303);
        assertThat(add("Ben", "hearer", "roles", "block").status())
                .as("somebody on a side who is something else too")
                .isEqualTo(422);
    }

    @Test
    void theIntakeOffersItAndTheAnswersPointToItAsItsFileSays() {
        UUID south = cases.organisation("Wijkwerking Zuid");
        UUID anja = cases.facilitator(south, "Anja Maes");
        UUID fresh = cases.begin(south, anja, "Fietsen in de gang");
        Web.Visitor desk = web.as(anja);
        String fit = "/cases/" + fresh + "/fit";
        desk.post(fit, "version", "1", "seriousness", "LIMITED", "several", "UNKNOWN", "responsibility", "YES");
        assertThat(desk.get(fit).body())
                .contains("Een burengesprek", "Onder buren, over wat", "wijzen naar een burengesprek");
        assertThat(desk.post(fit, "version", "2", "fits", "nowhere").status()).isEqualTo(422);
        assertThat(desk.post(fit, "version", "2", "fits", "neighbours").to()).isEqualTo("/cases/" + fresh + "/people");
        assertThat(desk.get("/cases/" + fresh + "/people/new").body()).contains("buur die vraagt");
    }

    @Test
    void whoeverIsOnBothSidesHasBothRoles() {
        assertThat(add("Ann", "asker", "roles", "hearer").status()).isEqualTo(303);
        assertThat(get("Ann").roles())
                .containsExactlyInAnyOrder(ParticipantRole.of("asker"), ParticipantRole.of("hearer"));
        assertThat(desk.get(at("/people")).body()).contains("buur die vraagt + buur die hoort");
    }

    @Test
    void pagesSayWhichNeededRoleNobodyHas() {
        add("Dora", "block");
        assertThat(desk.get(at("/people")).body())
                .contains("Er is nog geen buur die vraagt.", "Er is nog geen buur die hoort.")
                .contains("?role=asker")
                .doesNotContain("huisgenoot van het blok.");
        add("Ann", "asker");
        assertThat(desk.get(at("/people")).body())
                .doesNotContain("geen buur die vraagt.")
                .contains("?role=hearer");
        assertThat(desk.get(at("/readiness")).body())
                .contains("Niemand hoort de vraag.", "Het ligt niet vast wie eerst vertelt")
                .doesNotContain("Niemand vraagt iets.");
    }

    @Test
    void whatIsAskedBeforehandIsWhatTheScriptAsksOfTheirRole() {
        add("Ann", "asker");
        add("Ben", "hearer");
        assertThat(preparation("Ann"))
                .contains("Wie komt er mee?", "Wie eerst vertelt", "value=\"asker\"", "value=\"hearer\"")
                .doesNotContain("Het eigen aandeel");
        assertThat(preparation("Ben"))
                .contains("Het eigen aandeel", "Wat is jouw deel?")
                .doesNotContain("Wie eerst vertelt");
    }

    @Test
    void whoTakesPartIsAskedByTheScriptOfTheirCase() {
        add("Ann", "asker");
        add("Ben", "hearer");
        assertThat(own("Ben")).contains("Wat is jouw deel?").doesNotContain("Ik vertel liefst zelf eerst");
        assertThat(own("Ann")).contains("Ik vertel liefst zelf eerst").doesNotContain("Wat is jouw deel?");
    }

    @Test
    void whoChoosesWhoTellsFirstIsSaidByTheScriptAndTheConversationFollows() {
        add("Ann", "asker");
        add("Ben", "hearer");
        String path = at("/people/" + get("Ann").id() + "/preparation");
        desk.post(path, "teller", "harmed", "version", "0");
        assertThat(teller()).as("no side of this script").isNull();
        desk.post(path, "teller", "hearer", "version", "1");
        assertThat(teller()).isEqualTo(ParticipantRole.of("hearer"));
        assertThat(desk.get(at("/preparation")).body())
                .contains("de ander eerst laten vertellen", "Wie vertelt eerst?", "buur die hoort");
        desk.post(at("/conversation"), present());
        assertThat(walk()).startsWith("Ben", "Ann", "Ben");
        assertThat(desk.post(at("/teller"), "person", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theConversationFollowsTheOrderOfTheScript() {
        add("Ann", "asker");
        add("Ben", "hearer");
        add("Cas", "companion", "supports", get("Ann").id().toString());
        add("Dora", "block");
        desk.post(at("/conversation"), present());
        String first = desk.get(at("/conversation")).body();
        assertThat(first).contains("steunt Ann", "buur die hoort", "huisgenoot van het blok");
        assertThat(walk()).startsWith("Ben", "Ann", "Cas", "Dora", "Ann", "Ben", "Ann");
    }

    @Test
    void everyScriptHasTheWordsOfItsRoles() {
        for (String name : List.of("hergo", "neighbours")) {
            Script script = Script.load(name);
            for (ScriptRole one : script.roles()) {
                ParticipantRole role = one.role();
                assertThat(words.keys(Words.DUTCH))
                        .contains(role.label(), "cases.participant.role." + role.code() + ".hint");
            }
            for (ParticipantRole role : script.needs())
                assertThat(words.keys(Words.DUTCH))
                        .contains("cases.participant.no." + role.code(), "cases.readiness.lack.nobody." + role.code());
        }
    }

    @Test
    void whoTellsFirstAndWhoMustBeThereComeFromTheScriptToo() {
        Script neighbours = Script.load("neighbours");
        Voice ann = new Voice(UUID.randomUUID(), "Ann", ParticipantRole.of("asker"), Set.of(), true);
        Voice ben = new Voice(UUID.randomUUID(), "Ben", ParticipantRole.of("hearer"), Set.of(), true);
        assertThat(first(Running.of(neighbours, List.of(ben, ann), null))).isEqualTo("Ann");
        assertThat(first(Running.of(neighbours, List.of(ben, ann), new Teller(ParticipantRole.of("hearer"), null))))
                .isEqualTo("Ben");
        assertThat(neighbours.irreplaceable())
                .containsExactly(ParticipantRole.of("asker"), ParticipantRole.of("hearer"));
        assertThat(Script.load("hergo").irreplaceable()).containsExactly(ParticipantRole.of("responsible"));
        assertThat(Script.exists("neighbours")).isTrue();
        assertThat(Script.exists("two-person")).isFalse();
        assertThat(neighbours.chooser(Set.of(ParticipantRole.of("asker")))).contains(ParticipantRole.of("asker"));
        assertThat(neighbours.chooser(Set.of(ParticipantRole.of("hearer")))).isEmpty();
    }

    private static String first(Running running) {
        return running.moments().stream()
                .filter(m -> m.item().equals("first"))
                .map(m -> Objects.requireNonNull(m.voice()).name())
                .findFirst()
                .orElseThrow();
    }

    /** Who has the word, moment after moment, to the end. */
    private List<String> walk() {
        Pattern word = Pattern.compile("(\\w+) heeft het woord\\. Niemand");
        Pattern from = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");
        List<String> heard = new ArrayList<>();
        for (int steps = 0; steps < 60; steps++) {
            String body = desk.get(at("/conversation")).body();
            Matcher speaking = word.matcher(body);
            if (speaking.find() && (heard.isEmpty() || !heard.getLast().equals(speaking.group(1))))
                heard.add(speaking.group(1));
            Matcher cursor = from.matcher(body);
            if (body.contains("Rond het gesprek af") || !cursor.find()) return heard;
            desk.post(at("/conversation/moves"), "from", cursor.group(1), "to", "next");
        }
        throw new AssertionError("The conversation does not end");
    }

    private String[] present() {
        List<String> fields = new ArrayList<>(List.of("id", Ids.next().toString()));
        for (Participant one : all()) fields.addAll(List.of("present", one.id().toString()));
        return fields.toArray(String[]::new);
    }

    private Web.Answer add(String name, String role, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "id",
                Ids.next().toString(),
                "name",
                name,
                "roles",
                role,
                "reach",
                "PHONE",
                "phone",
                "0470 12 34 56",
                "language",
                "nl"));
        fields.addAll(List.of(more));
        return desk.post(at("/people"), fields.toArray(String[]::new));
    }

    private @Nullable ParticipantRole teller() {
        return cases.in(
                        facilitator,
                        () -> Optional.ofNullable(files.get(circles.open(id, CasePart.ROAD, May.READ))
                                .teller()))
                .map(Teller::side)
                .orElse(null);
    }

    private String own(String name) {
        Participant one = get(name);
        return web.asGuest(one.person())
                .get("/my-part/" + one.id() + "/prepare/whole")
                .body();
    }

    private String preparation(String name) {
        return desk.get(at("/people/" + get(name).id() + "/preparation/whole")).body();
    }

    private Participant get(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private List<Participant> all() {
        return cases.in(facilitator, () -> participants.of(circles.open(id, CasePart.PEOPLE, May.READ)));
    }

    private String at(String below) {
        return "/cases/" + id + below;
    }
}

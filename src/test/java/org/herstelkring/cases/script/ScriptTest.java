package org.herstelkring.cases.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.ParticipantRole;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void everyWordOfTheScriptIsThereInEachLanguageAndNoneTooMany() throws IOException {
        Set<String> needed = new HashSet<>();
        Set<String> roles = new TreeSet<>();
        Script hergo = Script.load("hergo");
        needed.add(hergo.title());
        needed.add(hergo.source());
        for (ParticipantRole role : hergo.roles().stream().map(ScriptRole::role).toList()) {
            roles.add(role.label());
            hergo.preparation(role).forEach(topic -> {
                needed.add(topic.title());
                needed.addAll(topic.prompts());
            });
            needed.addAll(hergo.lookBack(role));
        }
        needed.addAll(List.of(hergo.title() + ".fits", hergo.title() + ".fits.hint", hergo.title() + ".fits.points"));
        hergo.phases().forEach(phase -> {
            needed.add(phase.title());
            needed.add(phase.intro());
            for (Item item : phase.items()) {
                needed.add(phase.title() + "." + item.key());
                needed.add(phase.title() + "." + item.key() + ".matters");
                needed.addAll(item.prompts());
                needed.addAll(item.checks());
            }
        });
        for (String language : List.of("nl", "en", "fr")) {
            Properties words = bundle("cases-script-hergo_" + language);
            assertThat(bundle("cases_" + language).stringPropertyNames())
                    .as(language)
                    .containsAll(roles);
            assertThat(words.stringPropertyNames()).as(language).containsExactlyInAnyOrderElementsOf(needed);
            assertThat(words.values())
                    .allMatch(w -> !w.toString().isBlank() && !w.toString().contains("'"));
        }
    }

    private Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        words.load(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/" + name + ".properties")),
                StandardCharsets.UTF_8));
        return words;
    }

    @Test
    void anotherMethodRunsOnTheSameEngine() {
        Script talk = ScriptFile.parse("talk", """
                words: script.talk
                roles: {harmed: {side: true}, responsible: {side: true}}
                tells-first: harmed
                phases:
                  - key: fact
                    items: [{key: fact, kind: turn, order: [teller, responsible, harmed], prompts: [what]}]
                  - key: experience
                    items: [{key: touched, kind: question, order: [harmed, responsible], prompts: [how, feelings, others]}]
                """);
        Voice a = new Voice(UUID.randomUUID(), "A", Hergo.HARMED, Set.of(), true);
        Voice b = new Voice(UUID.randomUUID(), "B", Hergo.RESPONSIBLE, Set.of(), true);
        Running running = Running.of(talk, List.of(b, a), null);
        assertThat(running.moments().stream()
                        .map(m -> m.item() + Objects.requireNonNull(m.voice()).name()))
                .containsExactly(
                        "factA", "factB", "touchedA", "touchedA", "touchedA", "touchedB", "touchedB", "touchedB");
    }

    @Test
    void nothingOutsideAScriptKnowsItsRolesOrItsNameByHeart() throws IOException {
        Set<String> roles = new TreeSet<>();
        for (ScriptRole one : Script.load("hergo").roles())
            roles.addAll(naming(one.role().code()));
        assertThat(roles)
                .as("an organisation has words of its own for two roles")
                .containsExactly("CaseLabels.java");
        assertThat(naming("hergo")).as("the script a case begins with").containsExactly("CaseFile.java");
    }

    /** Files of the product with this very text in quotes; the demo fills in forms, as anybody would. */
    private static Set<String> naming(String text) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/jte")))
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList())
                    if (!file.toString().contains("/demo/")
                            && Files.readString(file).contains('"' + text + '"'))
                        found.add(file.getFileName().toString());
            }
        return found;
    }

    @Test
    void aScriptThatIsNotWholeIsRefused() {
        assertThatThrownBy(() -> ScriptFile.parse("x", "{words: x, tells-first: harmed}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Script.load("../application")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Script.load("none")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRoleThatAScriptDoesNotDeclareIsRefusedByName() {
        assertThatThrownBy(() -> ScriptFile.parse("talk", """
                words: script.talk
                roles: {harmed: {side: true}, responsible: {side: true}}
                tells-first: harmed
                phases:
                  - key: fact
                    items: [{key: fact, kind: turn, order: [harmed, witness], prompts: [what]}]
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("talk")
                .hasMessageContaining("witness");
        assertThatThrownBy(() -> ScriptFile.parse("talk", """
                words: script.talk
                roles: {harmed: {side: true}, witness: {}}
                tells-first: witness
                phases: []
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no side");
    }

    @Test
    void whatIsWrongIsToldWithItsFileAndItsField() {
        assertThatThrownBy(() -> ScriptFile.parse("talk", "{words: x, roles: {}, tells-first: harmed}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/scripts/talk.yaml: phases is missing");
        assertThatThrownBy(() -> ScriptFile.parse("talk", """
                words: script.talk
                roles: {harmed: {side: true}}
                tells-first: harmed
                phases:
                  - key: fact
                    items: [{key: fact, kind: turn, promts: [what]}]
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/scripts/talk.yaml: phases[0].items[0].promts");
        assertThatThrownBy(() -> ScriptFile.parse("talk", """
                words: script.talk
                roles: {harmed: {side: true}}
                tells-first: harmed
                phases:
                  - key: fact
                    items: [{key: fact, prompts: [what]}]
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/scripts/talk.yaml: phases.fact.items.fact.kind is missing");
    }
}

package org.herstelkring.cases.script;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.shared.DataFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads a script from YAML and refuses one that is not whole; the message names the file and the field. */
final class ScriptFile {

    /** The names of all scripts of this house, in the order of the alphabet. */
    static final List<String> NAMES = names();

    private ScriptFile() {}

    static boolean exists(String name) {
        return isName(name) && Script.class.getResource(path(name)) != null;
    }

    private static boolean isName(String name) {
        return name.matches("[a-z][a-z0-9-]*");
    }

    private static List<String> names() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:scripts/*.yaml"))
                    .map(file -> Objects.requireNonNull(file.getFilename()).replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("scripts", unreadable);
        }
    }

    private static String path(String name) {
        return "/scripts/" + name + ".yaml";
    }

    static Script read(String name) {
        if (!isName(name)) throw new IllegalArgumentException("No script of that name");
        return whole(name, DataFile.read(path(name), Written.class));
    }

    static Script parse(String name, String yaml) {
        return whole(name, DataFile.of(path(name), yaml, Written.class));
    }

    private static Script whole(String name, Written file) {
        Script script = file.script(name);
        WholeScript.check(script);
        return script;
    }

    /** The file as it is written. */
    private record Written(
            @Nullable Integer version,
            @Nullable String words,
            @Nullable Map<String, WrittenRole> roles,
            @Nullable List<String> needs,
            @JsonProperty("tells-first") @Nullable String tellsFirst,
            @Nullable List<WrittenPhase> phases,
            @Nullable Map<String, Map<String, List<String>>> preparation,
            @JsonProperty("look-back") @Nullable Map<String, List<String>> lookBack,
            @JsonProperty("fits-when") @Nullable Map<String, List<String>> fitsWhen) {

        Script script(String name) {
            String file = path(name) + ": ";
            String prefix = there(words, file + "words");
            List<ScriptRole> takePart = new ArrayList<>();
            there(roles, file + "roles").forEach((role, how) -> takePart.add(how.role(role)));
            return new Script(
                    name,
                    Objects.requireNonNullElse(version, 1),
                    prefix,
                    List.copyOf(takePart),
                    all(needs).stream().map(ParticipantRole::of).toList(),
                    ParticipantRole.of(there(tellsFirst, file + "tells-first")),
                    there(phases, file + "phases").stream()
                            .map(phase -> phase.phase(file + "phases", prefix))
                            .toList(),
                    topics(prefix + ".preparation.", preparation),
                    questions(prefix + ".look-back.", lookBack),
                    fitsWhen);
        }
    }

    private record WrittenRole(
            @Nullable Boolean side, @Nullable Boolean beside) {

        ScriptRole role(String name) {
            return new ScriptRole(ParticipantRole.of(name), Boolean.TRUE.equals(side), Boolean.TRUE.equals(beside));
        }
    }

    private record WrittenPhase(
            @Nullable String key, @Nullable List<WrittenItem> items) {

        Script.Phase phase(String where, String words) {
            String name = there(key, where + ".key");
            String prefix = words + "." + name;
            return new Script.Phase(
                    name,
                    prefix,
                    there(items, where + "." + name + ".items").stream()
                            .map(item -> item.item(where + "." + name + ".items", prefix))
                            .toList());
        }
    }

    private record WrittenItem(
            @Nullable String key,
            @Nullable String kind,
            @Nullable List<String> order,
            @JsonProperty("even-with-nobody") @Nullable Boolean evenWithNobody,
            @Nullable List<String> prompts,
            @Nullable List<String> checks,
            @Nullable String shows) {

        Item item(String where, String phase) {
            String name = there(key, where + ".key");
            String words = phase + "." + name + ".";
            if (all(prompts).isEmpty()) throw new IllegalArgumentException(where + "." + name + " says nothing");
            return new Item(
                    name,
                    Kind.of(there(kind, where + "." + name + ".kind")),
                    all(order).stream().map(Speakers::of).toList(),
                    Boolean.TRUE.equals(evenWithNobody),
                    prefixed(words, all(prompts)),
                    prefixed(words, all(checks)),
                    shows);
        }
    }

    private static Map<ParticipantRole, List<Script.Topic>> topics(
            String words, @Nullable Map<String, Map<String, List<String>>> written) {
        Map<ParticipantRole, List<Script.Topic>> byRole = new HashMap<>();
        if (written == null) return byRole;
        written.forEach((role, topics) -> {
            List<Script.Topic> list = new ArrayList<>();
            topics.forEach((topic, prompts) ->
                    list.add(new Script.Topic(topic, words + topic, prefixed(words + topic + ".", prompts))));
            byRole.put(ParticipantRole.of(role), List.copyOf(list));
        });
        return byRole;
    }

    private static Map<ParticipantRole, List<String>> questions(
            String words, @Nullable Map<String, List<String>> written) {
        Map<ParticipantRole, List<String>> byRole = new HashMap<>();
        if (written != null)
            written.forEach((role, questions) -> byRole.put(ParticipantRole.of(role), prefixed(words, questions)));
        return byRole;
    }

    private static List<String> prefixed(String words, List<String> names) {
        return names.stream().map(name -> words + name).toList();
    }

    private static <T> List<T> all(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    private static <T> T there(@Nullable T said, String field) {
        if (said == null) throw new IllegalArgumentException(field + " is missing");
        return said;
    }
}

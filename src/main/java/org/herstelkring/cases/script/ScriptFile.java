package org.herstelkring.cases.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herstelkring.cases.Role;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a script from YAML and refuses one that is not whole. */
final class ScriptFile {

    private ScriptFile() {}

    static boolean exists(String name) {
        return isName(name) && Script.class.getResource("/scripts/" + name + ".yaml") != null;
    }

    private static boolean isName(String name) {
        return name.matches("[a-z][a-z0-9-]*");
    }

    static Script read(String name) {
        if (!isName(name)) throw new IllegalArgumentException("No script of that name");
        try (InputStream in = Script.class.getResourceAsStream("/scripts/" + name + ".yaml")) {
            if (in == null) throw new IllegalArgumentException("No script called " + name);
            return parse(name, new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Script parse(String name, Map<String, Object> file) {
        String words = text(file, "words");
        List<ScriptRole> roles = roles(file);
        List<Script.Phase> phases = new ArrayList<>();
        for (Map<String, Object> phase : maps(file, "phases")) {
            String key = text(phase, "key");
            String prefix = words + "." + key;
            phases.add(new Script.Phase(
                    key,
                    prefix,
                    maps(phase, "items").stream().map(i -> item(prefix, i)).toList()));
        }
        Script script = new Script(
                name,
                (Integer) file.getOrDefault("version", 1),
                words,
                roles,
                strings(file.get("needs")).stream().map(Role::of).toList(),
                Role.of(text(file, "tells-first")),
                List.copyOf(phases),
                topics(words + ".preparation.", file),
                lookBack(words + ".look-back.", file));
        WholeScript.check(script);
        return script;
    }

    private static List<ScriptRole> roles(Map<String, Object> file) {
        List<ScriptRole> roles = new ArrayList<>();
        map(file.get("roles")).forEach((role, how) -> {
            Map<String, Object> said = map(how);
            roles.add(new ScriptRole(
                    Role.of(role), Boolean.TRUE.equals(said.get("side")), Boolean.TRUE.equals(said.get("beside"))));
        });
        return List.copyOf(roles);
    }

    private static Item item(String phase, Map<String, Object> item) {
        String key = text(item, "key");
        String words = phase + "." + key + ".";
        List<String> prompts =
                strings(item.get("prompts")).stream().map(p -> words + p).toList();
        if (prompts.isEmpty()) throw new IllegalArgumentException(words + " says nothing");
        return new Item(
                key,
                Kind.of(text(item, "kind")),
                strings(item.get("order")).stream().map(Speakers::of).toList(),
                Boolean.TRUE.equals(item.get("even-with-nobody")),
                prompts,
                strings(item.get("checks")).stream().map(c -> words + c).toList(),
                item.get("shows") instanceof String shows ? shows : null);
    }

    private static Map<Role, List<Script.Topic>> topics(String words, Map<String, Object> file) {
        Map<Role, List<Script.Topic>> byRole = new HashMap<>();
        map(file.get("preparation")).forEach((role, topics) -> {
            List<Script.Topic> list = new ArrayList<>();
            map(topics)
                    .forEach((topic, prompts) -> list.add(new Script.Topic(
                            topic,
                            words + topic,
                            strings(prompts).stream()
                                    .map(p -> words + topic + "." + p)
                                    .toList())));
            byRole.put(Role.of(role), List.copyOf(list));
        });
        return byRole;
    }

    private static Map<Role, List<String>> lookBack(String words, Map<String, Object> file) {
        Map<Role, List<String>> byRole = new HashMap<>();
        map(file.get("look-back"))
                .forEach((role, questions) -> byRole.put(
                        Role.of(role),
                        strings(questions).stream().map(q -> words + q).toList()));
        return byRole;
    }

    private static String text(Map<String, Object> from, String key) {
        if (from.get(key) instanceof String text) return text;
        throw new IllegalArgumentException("A script lacks " + key);
    }

    private static List<Map<String, Object>> maps(Map<String, Object> from, String key) {
        if (!(from.get(key) instanceof List<?> list)) throw new IllegalArgumentException("A script lacks " + key);
        return list.stream().map(ScriptFile::map).toList();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) map.forEach((k, v) -> copy.put(String.valueOf(k), v));
        return copy;
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}

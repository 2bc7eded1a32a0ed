package org.herstelkring.shared.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The templates, styles and scripts of the house as they stand in its sources, read for the tests of this package. */
final class PageSources {

    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path STATIC = Path.of("src/main/resources/static");

    private static final Pattern CLASS = Pattern.compile("\\.(-?[a-zA-Z_][\\w-]*)");
    private static final Pattern BROUGHT = Pattern.compile("s\\.brings\\(\"([^\"]+)\"\\)");
    private static final Pattern DRAWN = Pattern.compile("@template\\.([\\w.]+)\\(");
    private static final Pattern COMPARED = Pattern.compile("\\.(equals|contains|has|is)\\(\"[^\"]*\"\\)");

    private PageSources() {}

    /** All texts below a folder by their path in it. */
    static Map<String, String> read(Path folder, String extension) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(extension)).toList())
                texts.put(folder.relativize(file).toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    /**
     * One selector of a stylesheet.
     *
     * @param under the at-rules around it
     */
    record Rule(String sheet, String under, String selector) {

        Set<String> classes() {
            return CLASS.matcher(selector)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }

        /** The class it begins with, or nothing. */
        String head() {
            var head = Pattern.compile("^[a-z]*\\.([\\w-]+)").matcher(selector);
            return head.find() ? head.group(1) : "";
        }
    }

    static List<Rule> rules(String sheet, String text) {
        var rules = new ArrayList<Rule>();
        var under = new ArrayList<String>();
        String plain = text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\"[^\"]*\"", "\"\"");
        var pieces = Pattern.compile("([^{};]*)([{};])").matcher(plain);
        while (pieces.find()) {
            String head = pieces.group(1).strip().replaceAll("\\s+", " ");
            switch (pieces.group(2)) {
                case "{" -> {
                    if (!head.startsWith("@"))
                        for (String one : split(head)) rules.add(new Rule(sheet, String.join(" ", under), one));
                    under.add(head);
                }
                case "}" -> under.removeLast();
                default -> {}
            }
        }
        return rules;
    }

    private static List<String> split(String selectors) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < selectors.length(); at++) {
            char now = selectors.charAt(at);
            if (now == '(') depth++;
            else if (now == ')') depth--;
            else if (now == ',' && depth == 0) {
                parts.add(selectors.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(selectors.substring(from).strip());
        return parts;
    }

    static Set<String> brought(String template) {
        return BROUGHT.matcher(template).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    static Set<String> drawn(String template) {
        return DRAWN.matcher(template)
                .results()
                .map(found -> found.group(1).replace('.', '/') + ".jte")
                .collect(Collectors.toSet());
    }

    /** Whether it is drawn for a screen; templates for paper have a style of their own. */
    static boolean forScreens(String template) {
        return template.contains("@param Screen ") || !template.contains("@param ");
    }

    /** @param beginnings what stands before something a template puts together, such as {@code frame-} */
    record Classes(Set<String> names, Set<String> beginnings) {

        boolean use(String name) {
            return names.contains(name)
                    || beginnings.stream()
                            .anyMatch(begin -> begin.length() > 2
                                    ? name.startsWith(begin)
                                    : name.matches(Pattern.quote(begin) + "\\d"));
        }
    }

    /** What a template writes into class attributes, also in the branches of an expression, and the kinds of its page. */
    static Classes classes(String template) {
        var classes = new Classes(new LinkedHashSet<>(), new HashSet<>());
        for (int at = template.indexOf("class=\""); at >= 0; at = template.indexOf("class=\"", at + 1))
            attribute(template, at + "class=\"".length(), classes);
        for (int at = template.indexOf(", kind = "); at >= 0; at = template.indexOf(", kind = ", at + 1)) {
            if (!template.substring(template.lastIndexOf('\n', at) + 1, at).startsWith("@template.layout.")) continue;
            String rest = template.substring(at + ", kind = ".length(), template.indexOf('\n', at));
            for (String kind : literals(rest.split(", (content|bare|quickExit|title) = ", 2)[0])) words(kind, classes);
        }
        return classes;
    }

    private static void attribute(String template, int at, Classes classes) {
        var text = new StringBuilder();
        while (template.charAt(at) != '"') {
            if (!template.startsWith("${", at)) {
                text.append(template.charAt(at++));
                continue;
            }
            int end = end(template, at);
            String expression = template.substring(at + 2, end);
            int gap = Math.max(text.lastIndexOf(" "), text.lastIndexOf("\n"));
            String begin = text.substring(gap + 1);
            text.setLength(gap + 1);
            if (!begin.isEmpty()) classes.beginnings().add(begin);
            for (String literal : literals(expression)) words(begin + literal, classes);
            at = end + 1;
        }
        Arrays.stream(text.toString().split("\\s+"))
                .filter(Predicate.not(String::isEmpty))
                .forEach(classes.names()::add);
    }

    private static int end(String template, int at) {
        int depth = 0;
        boolean quoted = false;
        for (int i = at; ; i++) {
            char now = template.charAt(i);
            if (now == '"') quoted = !quoted;
            else if (!quoted && now == '{') depth++;
            else if (!quoted && now == '}' && --depth == 0) return i;
        }
    }

    private static List<String> literals(String expression) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(COMPARED.matcher(expression).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A single letter is the beginning of something, such as the l of a level. */
    private static void words(String text, Classes classes) {
        Arrays.stream(text.split("\\s+"))
                .filter(Predicate.not(String::isEmpty))
                .forEach(word -> (word.length() > 1 ? classes.names() : classes.beginnings()).add(word));
    }
}

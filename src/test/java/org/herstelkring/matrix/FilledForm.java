package org.herstelkring.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.TestClock;
import org.springframework.web.util.HtmlUtils;

/** A form as somebody fills it in who skips nothing, and the same form in which they then change one thing. */
final class FilledForm {

    private static final String FIRST = "Zo stond het er eerst";
    private static final String OTHER = "Daarna staat er iets anders";

    private static final Pattern FIELD = Pattern.compile(
            "<(input|button)\\b([^>]*)>|<(textarea)\\b([^>]*)>(.*?)</textarea>|<(select)\\b([^>]*)>(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final String DAY = TestClock.now()
            .atZone(java.time.ZoneOffset.UTC)
            .toLocalDate()
            .plusDays(9)
            .toString();

    /** Where somebody writes what it is about, when it is not the first thing they are asked. */
    private static final Set<String> MOST = Set.of("says", "what", "words", "title", "instead");

    private final Map<String, String> sent = new LinkedHashMap<>();
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    /** How much each field takes, as the browser counts. */
    private final Map<String, Integer> most = new LinkedHashMap<>();

    private final List<String> areas = new ArrayList<>();
    private boolean files;

    FilledForm(PageForm form) {
        Matcher field = FIELD.matcher(form.html());
        while (field.find()) {
            if (field.group(1) != null) tag(field.group(1), field.group(2));
            else if (field.group(3) != null) text(field.group(4), HtmlUtils.htmlUnescape(field.group(5)), true);
            else select(PageForm.attribute(field.group(7), "name"), field.group(8));
        }
        sent.remove("_csrf");
        sent.remove("");
    }

    private void tag(String tag, String head) {
        String name = PageForm.attribute(head, "name");
        String value = PageForm.attribute(head, "value");
        boolean chosen = head.matches("(?s).*\\schecked\\b.*");
        switch (tag.equals("button") ? "button" : PageForm.attribute(head, "type")) {
            case "button" -> button(name, value);
            case "checkbox" -> {
                if (chosen || name.equals("agreed")) sent.putIfAbsent(name, value);
            }
            case "radio" -> {
                choices.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
                if (chosen || !sent.containsKey(name)) sent.put(name, value);
            }
            case "file" -> files = true;
            case "date" -> sent.put(name, value.isEmpty() && name.equals("date") ? DAY : value);
            case "time" -> sent.put(name, value.isEmpty() ? "14:00" : value);
            case "email" -> sent.put(name, value.isEmpty() ? "iemand@example.org" : value);
            case "text" -> text(head, value, false);
            default -> sent.put(name, value);
        }
    }

    /** The first one is pressed. */
    private void button(String name, String value) {
        if (name.isEmpty()) {
            choices.putIfAbsent("", new ArrayList<>());
            return;
        }
        if (choices.containsKey("") || name.equals("look")) return;
        choices.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        sent.putIfAbsent(name, value);
    }

    private void text(String head, String value, boolean area) {
        String name = PageForm.attribute(head, "name");
        String takes = PageForm.attribute(head, "maxlength");
        if (!takes.isEmpty()) most.put(name, Integer.valueOf(takes));
        if (area) areas.add(name);
        texts.add(name);
        sent.put(name, !value.isBlank() ? value.strip() : isAName(name) ? "Robijn" : FIRST);
    }

    private static boolean isAName(String field) {
        return field.equals("name");
    }

    private void select(String name, String options) {
        List<String> all = new ArrayList<>();
        Matcher option = OPTION.matcher(options);
        String selected = "";
        while (option.find()) {
            String value = PageForm.attribute(option.group(1), "value");
            if (!value.isEmpty()) all.add(value);
            if (option.group(1).matches("(?s).*\\sselected\\b.*")) selected = value;
        }
        choices.put(name, all);
        sent.put(name, selected.isEmpty() && !all.isEmpty() ? all.getFirst() : selected);
    }

    boolean hasFiles() {
        return files;
    }

    /** Also with this. */
    FilledForm and(Map<String, String> more) {
        sent.putAll(more);
        return this;
    }

    String[] sent() {
        return flat(sent);
    }

    /** The same with one other text or, where there is none, one other choice; empty when only an id is sent. */
    Optional<String[]> other() {
        Map<String, String> changed = new LinkedHashMap<>(sent);
        if (main().isPresent()) {
            changed.put(main().get(), changed());
            return Optional.of(flat(changed));
        }
        for (var choice : choices.entrySet()) {
            Optional<String> another = choice.getValue().stream()
                    .filter(value -> !value.equals(sent.get(choice.getKey())))
                    .findFirst();
            if (another.isEmpty()) continue;
            changed.put(choice.getKey(), another.get());
            return Optional.of(flat(changed));
        }
        return Optional.empty();
    }

    /** The words that are changed; empty where nobody writes. */
    String changed() {
        return main().map(name -> isAName(name) ? "Smaragd" : OTHER).orElse("");
    }

    /** The fields that say how much they take. */
    List<String> measured() {
        return List.copyOf(most.keySet());
    }

    /**
     * With so much in each of these fields as the browser lets in, and so many characters more: it counts the end of a line
     * as one, and sends two.
     */
    String[] full(List<String> names, int more) {
        Map<String, String> full = new LinkedHashMap<>(sent);
        for (String name : names) {
            StringBuilder text = new StringBuilder("a".repeat(most.get(name) + more));
            for (int at = 60; areas.contains(name) && at < text.length() - 1; at += 61) text.setCharAt(at, '\n');
            full.put(name, text.toString().replace("\n", "\r\n"));
        }
        return flat(full);
    }

    private Optional<String> main() {
        return texts.stream().filter(name -> !name.equals("address")).max(Comparator.comparing(MOST::contains));
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}

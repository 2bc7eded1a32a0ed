package org.herstelkring.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as it stands in a page, filled in as a browser would send it; of a choice where nothing was chosen the first.
 *
 * @param autosave where it is kept while somebody types; empty where nowhere
 * @param fields name, value, name, value, …
 * @param written how much each field takes that somebody can write in, by name
 * @param html what stands between its tags
 */
record PageForm(String action, String autosave, List<String> fields, Map<String, Integer> written, String html) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    /** Those that are posted. */
    static List<PageForm> in(String page) {
        List<PageForm> all = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find())
            if (attribute(form.group(1), "method").equalsIgnoreCase("post"))
                all.add(read(form.group(1), form.group(2)));
        return all;
    }

    private static PageForm read(String head, String body) {
        List<String> fields = new ArrayList<>();
        Map<String, Integer> written = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(body);
        while (field.find()) {
            String tag = Optional.ofNullable(field.group(1))
                    .or(() -> Optional.ofNullable(field.group(2)))
                    .orElse(field.group(4));
            String name = attribute(tag, "name");
            if (name.isEmpty() || name.equals("_csrf")) continue;
            boolean input = field.group(1) != null;
            String type = input ? attribute(tag, "type") : "";
            boolean chosen = tag.matches("(?s).*\\schecked\\b.*");
            if (type.equals("file") || type.equals("checkbox") && !chosen) continue;
            int before = type.equals("radio") ? fields.indexOf(name) : -1;
            if (before >= 0) {
                if (chosen) fields.set(before + 1, attribute(tag, "value"));
                continue;
            }
            String value = input
                    ? attribute(tag, "value")
                    : field.group(2) != null ? HtmlUtils.htmlUnescape(field.group(3)) : option(field.group(5));
            fields.add(name);
            fields.add(value);
            if (field.group(2) != null || type.equals("text")) {
                String most = attribute(tag, "maxlength");
                written.put(name, most.isEmpty() ? 2000 : Integer.parseInt(most));
            }
        }
        return new PageForm(attribute(head, "action"), attribute(head, "data-autosave"), fields, written, body);
    }

    private static String option(String options) {
        Matcher option = OPTION.matcher(options);
        String first = null;
        while (option.find()) {
            String value = attribute(option.group(1), "value");
            if (option.group(1).matches("(?s).*\\sselected\\b.*")) return value;
            if (first == null) first = value;
        }
        return first == null ? "" : first;
    }

    static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }

    /** The first field somebody could write in; empty when there is none. */
    String text() {
        return written.keySet().stream().findFirst().orElse("");
    }

    /** What is sent when somebody writes this, by name of the field. */
    String[] with(Map<String, String> typed) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            sent.add(fields.get(i));
            sent.add(typed.getOrDefault(fields.get(i), fields.get(i + 1)));
        }
        return sent.toArray(String[]::new);
    }

    String value(String name) {
        int at = fields.indexOf(name);
        return at < 0 ? "" : fields.get(at + 1);
    }

    /** What is sent when somebody writes on in it, without these fields. */
    String[] changedWithout(List<String> left) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            String name = fields.get(i);
            if (left.contains(name)) continue;
            sent.add(name);
            sent.add(name.equals(text()) ? fields.get(i + 1) + " en verder" : fields.get(i + 1));
        }
        return sent.toArray(String[]::new);
    }
}

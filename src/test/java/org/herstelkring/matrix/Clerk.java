package org.herstelkring.matrix;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.Web;
import org.springframework.web.util.HtmlUtils;

/** Somebody who fills in forms the way people do: with the hidden fields as they stand on the page. */
final class Clerk {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final Web.Visitor visitor;

    Clerk(Web.Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * Sends the form on a page that posts to this action.
     *
     * @return where it leads
     */
    String submit(String page, String action, String... fields) {
        return submitTo(page, action, action, fields);
    }

    /** The same, by a button that sends the form somewhere else. */
    String submitTo(String page, String action, String elsewhere, String... fields) {
        Web.Answer shown = visitor.get(page);
        if (shown.status() != 200) throw new IllegalStateException(page + " answered " + shown.status());
        Map<String, String> hidden = hidden(page, shown.body(), action);
        for (int i = 0; i < fields.length; i += 2) hidden.remove(fields[i]);
        String[] all = new String[hidden.size() * 2 + fields.length];
        int at = 0;
        for (Map.Entry<String, String> field : hidden.entrySet()) {
            all[at++] = field.getKey();
            all[at++] = field.getValue();
        }
        System.arraycopy(fields, 0, all, at, fields.length);
        return post(elsewhere, all);
    }

    String post(String action, String... fields) {
        Web.Answer answer = visitor.post(action, fields);
        if (answer.status() != 302 && answer.status() != 303) {
            Matcher wrong = Pattern.compile("<p class=\"wrong\"[^>]*>(.*?)</p>", Pattern.DOTALL)
                    .matcher(answer.body());
            throw new IllegalStateException(
                    action + " answered " + answer.status() + (wrong.find() ? ": " + wrong.group(1) : ""));
        }
        return String.valueOf(answer.to());
    }

    String page(String path) {
        return visitor.get(path).body();
    }

    private static Map<String, String> hidden(String page, String body, String action) {
        Matcher forms = FORM.matcher(body);
        while (forms.find()) {
            Matcher to = ACTION.matcher(forms.group(1));
            if (!to.find() || !HtmlUtils.htmlUnescape(to.group(1)).equals(action)) continue;
            Map<String, String> found = new LinkedHashMap<>();
            Matcher inputs = HIDDEN.matcher(forms.group(2));
            while (inputs.find()) {
                Matcher name = NAME.matcher(inputs.group());
                Matcher value = VALUE.matcher(inputs.group());
                if (name.find() && !name.group(1).equals("_csrf"))
                    found.put(name.group(1), value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
            }
            return found;
        }
        throw new IllegalStateException("No form on " + page + " posts to " + action);
    }
}

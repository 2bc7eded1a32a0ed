package org.herstelkring.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Somebody who uses the house the way people do: opens a page, fills in its form, sends it. So the fictional world is
 * made by the same rules as a real one.
 */
final class Visitor {

    /** Where the fictional people live. */
    static final ZoneId HOME = ZoneId.of("Europe/Brussels");

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern WRONG = Pattern.compile("<p class=\"wrong\"[^>]*>(.*?)</p>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private String house = "";
    // By hand: Java's own jar keeps back cookies that are marked secure, on this machine's own address too.
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** The day on the calendar of whoever fills in a form. */
    static LocalDate today() {
        return LocalDate.now(HOME);
    }

    /** Nobody yet, and nowhere. */
    Visitor() {}

    /** @param person key among the fictional persons */
    Visitor(String house, String person) {
        goTo(house);
        submit("/demo", "/demo/sign-in", "person", person);
    }

    /** The same person, with the same cookies, where the house now stands. */
    void goTo(String address) {
        house = address;
    }

    /** What the browser sends along. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String open(String path) {
        return ask(HttpRequest.newBuilder(URI.create(house + path))).body();
    }

    /** Where a page that leads on ends up. */
    String path(String page) {
        return ask(HttpRequest.newBuilder(URI.create(house + page)))
                .headers()
                .firstValue("Location")
                .orElse(page)
                .replaceFirst("^https?://[^/]+", "");
    }

    /**
     * Sends the form on a page that posts to this action, with its hidden fields as they stand there.
     *
     * @param fields name, value, name, value, …
     * @return where it leads
     */
    String submit(String page, String action, String... fields) {
        return submitTo(page, action, action, fields);
    }

    /** The same, by a button that sends the form somewhere else. */
    String submitTo(String page, String action, String elsewhere, String... fields) {
        return send(hidden(open(page), action), elsewhere, fields);
    }

    /** What is sent for the form on this page that posts to this action. */
    static String body(String page, String action, String... fields) {
        return body(hidden(page, action), fields);
    }

    private static String body(Map<String, String> hidden, String... fields) {
        for (int i = 0; i < fields.length; i += 2) hidden.remove(fields[i]);
        StringBuilder body = new StringBuilder();
        hidden.forEach((name, value) -> add(body, name, value));
        for (int i = 0; i < fields.length; i += 2) add(body, fields[i], fields[i + 1]);
        return body.toString();
    }

    private String send(Map<String, String> hidden, String elsewhere, String... fields) {
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(URI.create(house + elsewhere))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body(hidden, fields))));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            Matcher wrong = WRONG.matcher(answer.body());
            throw new IllegalStateException("The demo's form at " + elsewhere + " answered " + answer.statusCode()
                    + (wrong.find() ? ": " + wrong.group(1).replaceAll("<[^>]*>", "") : ""));
        }
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    /**
     * Writes something new: sends the form on a page that posts to this place followed by an id.
     *
     * @return the id
     */
    String add(String page, String place, String... fields) {
        Matcher made = Pattern.compile("[0-9a-f-]{36}$")
                .matcher(sendFound(page, place + "/[0-9a-f-]{36}", fields).action());
        if (!made.find()) throw new IllegalStateException("Nothing was made at " + place);
        return made.group();
    }

    /**
     * Sends the form on a page whose action looks like this.
     *
     * @return where it leads
     */
    String find(String page, String action, String... fields) {
        return sendFound(page, action, fields).to();
    }

    private record Sent(String action, String to) {}

    private Sent sendFound(String page, String action, String... fields) {
        String body = open(page);
        Matcher form = Pattern.compile("action=\"(" + action + ")\"").matcher(body);
        if (!form.find()) throw new IllegalStateException("No form on " + page + " posts to " + action);
        return new Sent(form.group(1), send(hidden(body, form.group(1)), form.group(1), fields));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            if (!cookies.isEmpty()) request.header("Cookie", cookies());
            HttpResponse<String> answer =
                    client.send(request.header("Accept-Language", "nl").build(), BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String pair = cookie.split(";", 2)[0];
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            if (answer.statusCode() == 404 || answer.statusCode() >= 500) {
                throw new IllegalStateException(
                        "The demo asked for " + request.build().uri().getPath() + " and got " + answer.statusCode());
            }
            return answer;
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static Map<String, String> hidden(String page, String action) {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            Matcher to = ACTION.matcher(forms.group(1));
            if (!to.find() || !HtmlUtils.htmlUnescape(to.group(1)).equals(action)) continue;
            Map<String, String> found = new LinkedHashMap<>();
            Matcher inputs = HIDDEN.matcher(forms.group(2));
            while (inputs.find()) {
                Matcher name = NAME.matcher(inputs.group());
                Matcher value = VALUE.matcher(inputs.group());
                if (name.find()) found.put(name.group(1), value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
            }
            return found;
        }
        throw new IllegalStateException("No form on the page posts to " + action);
    }

    private static void add(StringBuilder body, String name, String value) {
        if (!body.isEmpty()) body.append('&');
        body.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}

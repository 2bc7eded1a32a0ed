package org.herstelkring.bench.house;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody who opens pages and sends their forms, to prepare what is measured. */
public final class Visitor implements AutoCloseable {

    private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String house;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Visitor(int port, Map<String, String> cookies) {
        this.house = "http://localhost:" + port;
        this.cookies.putAll(cookies);
    }

    public HttpResponse<byte[]> ask(String path, Map<String, String> headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(house + path)), headers);
    }

    public String open(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask(path, Map.of());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Sends a form with these fields; answers where it leads. */
    public String submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(
                HttpRequest.newBuilder(URI.create(house + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body(fields))),
                Map.of());
        if (answer.statusCode() != 302 && answer.statusCode() != 303)
            throw new IllegalStateException("The form at " + path + " answered " + answer.statusCode());
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    public static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The hidden fields of the form on this page that is sent to this place. */
    public static Map<String, String> hidden(String page, String action) {
        Matcher form = Pattern.compile(
                        "<form\\b[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        if (!form.find()) throw new IllegalStateException("No form on the page is sent to " + action);
        Map<String, String> found = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(form.group(1));
        while (inputs.find()) {
            Matcher name = NAME.matcher(inputs.group());
            Matcher value = VALUE.matcher(inputs.group());
            if (name.find()) found.put(name.group(1), value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
        }
        return found;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, Map<String, String> headers)
            throws IOException, InterruptedException {
        request.header("Accept-Language", "nl");
        headers.forEach(request::header);
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}

package org.herstelkring.cast;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Somebody at the door over plain HTTP, with cookies of their own and no redirects followed.
 *
 * <pre>Caller noor = Caller.signedIn(port, person); noor.get("/cases").statusCode(); noor.post("/cases", "place", "…")</pre>
 */
public final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private boolean onlyPlain;

    private Caller(int port) {
        base = "http://localhost:" + port;
    }

    public static Caller stranger(int port) {
        return new Caller(port);
    }

    /** A browser that over plain http keeps nothing that is for https alone, on this machine neither: Safari. */
    public static Caller keepingOnlyPlainCookies(int port) {
        Caller one = new Caller(port);
        one.onlyPlain = true;
        return one;
    }

    public static Caller withCookies(int port, Map<String, String> cookies) {
        Caller same = new Caller(port);
        same.cookies.putAll(cookies);
        return same;
    }

    public static Caller signedIn(int port, UUID person) {
        return new Caller(port).come(person, false);
    }

    public static Caller guest(int port, UUID person) {
        return new Caller(port).come(person, true);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form with the token every form has. */
    public HttpResponse<String> post(String path, String... fields) {
        return postWith(get("/test/token").body(), path, fields);
    }

    /** Posts as another site would: without the token. */
    public HttpResponse<String> postBare(String path, String... fields) {
        return postWith("", path, fields);
    }

    /** Fills in the form on a page and sends it, as a browser without script does. */
    public HttpResponse<String> submit(String page, String action, String... fields) {
        var token = TOKEN.matcher(get(page).body());
        if (!token.find()) throw new IllegalStateException("no form on " + page);
        return postWith(token.group(1), action, fields);
    }

    /** Sends a file as the form of a page does, the token before it; an empty token is none. */
    public HttpResponse<String> upload(String path, String token, String field, byte[] file, String... fields) {
        var form = new StringBuilder();
        if (!token.isEmpty()) form.append(part("_csrf")).append(token).append("\r\n");
        for (int at = 0; at < fields.length; at += 2)
            form.append(part(fields[at])).append(fields[at + 1]).append("\r\n");
        form.append("--grens\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"x\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        form.toString().getBytes(StandardCharsets.UTF_8),
                        file,
                        "\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    private static String part(String name) {
        return "--grens\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            if (!cookies.isEmpty()) {
                var all = new StringJoiner("; ");
                cookies.forEach((name, value) -> all.add(name + "=" + value));
                request.header("Cookie", all.toString());
            }
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "nl");
    }

    private HttpResponse<String> postWith(String token, String path, String... fields) {
        var form = new StringJoiner("&");
        if (!token.isEmpty()) form.add("_csrf=" + encoded(token));
        for (int at = 0; at < fields.length; at += 2) form.add(encoded(fields[at]) + "=" + encoded(fields[at + 1]));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    private Caller come(UUID person, boolean guest) {
        HttpResponse<String> answer = get((guest ? "/test/as-guest/" : "/test/as/") + person);
        if (answer.statusCode() != 303) throw new IllegalStateException("not let in: " + answer.statusCode());
        return this;
    }

    private void keep(String header) {
        if (onlyPlain && header.contains("; Secure")) return;
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) cookies.remove(name);
        else cookies.put(name, value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

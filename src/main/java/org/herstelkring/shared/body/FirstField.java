package org.herstelkring.shared.body;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first field of a form that brings files, read before the rest of the form is: a file can be large, and whoever reads
 * it while it arrives wants to know first who sends it. Only the beginning of the body is looked at, and left in its place.
 */
public final class FirstField {

    /** The head of a part and a short value: a file name is longer than this at most. */
    static final int MOST = 8 * 1024;

    private static final String HERE = FirstField.class.getName();
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
    private static final Pattern NAMED =
            Pattern.compile("(?i)content-disposition:\\s*form-data;\\s*name=\"([^\"]*)\"\\s*");

    /** How a line of a form ends on its way. */
    private static final String END = new String(new char[] {13, 10});

    /** Reads the beginning of a body, as long as what was read is not enough. */
    interface Beginning {

        byte[] read(int most, Predicate<byte[]> enough) throws IOException;
    }

    private FirstField() {}

    static void from(ServletRequest request, Beginning body) {
        request.setAttribute(HERE, body);
    }

    /** Whether this form brings files, and its fields are not to be asked for before somebody wants them all. */
    public static boolean isAsked(ServletRequest request) {
        return isMultipart(request.getContentType()) && request.getAttribute(HERE) != null;
    }

    /** What stands in the first field, when it has this name. Asked once, before anybody reads the form itself. */
    public static Optional<String> of(ServletRequest request, String name) {
        if (!isAsked(request)) return Optional.empty();
        String known = HERE + "." + name;
        if (request.getAttribute(known) == null)
            request.setAttribute(known, read(request, name).orElse(""));
        return Optional.of((String) request.getAttribute(known)).filter(value -> !value.isEmpty());
    }

    private static Optional<String> read(ServletRequest request, String name) {
        Matcher boundary = BOUNDARY.matcher(String.valueOf(request.getContentType()));
        if (!boundary.find()) return Optional.empty();
        String line = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        try {
            byte[] begun = ((Beginning) request.getAttribute(HERE)).read(MOST, bytes -> isWhole(text(bytes), line));
            return value(text(begun), line, name);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    static boolean isMultipart(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** Whether the first field has ended, or what came is no form at all. */
    private static boolean isWhole(String begun, String line) {
        if (begun.length() < line.length()) return !line.startsWith(begun);
        return !begun.startsWith(line) || begun.indexOf(END + line, line.length()) >= 0;
    }

    private static Optional<String> value(String begun, String line, String name) {
        if (!begun.startsWith(line + END)) return Optional.empty();
        int head = line.length() + END.length();
        int value = begun.indexOf(END + END, head);
        int end = value < 0 ? -1 : begun.indexOf(END + line, value + 2 * END.length());
        if (end < 0) return Optional.empty();
        boolean named = begun.substring(head, value)
                .lines()
                .map(NAMED::matcher)
                .anyMatch(one -> one.matches() && one.group(1).equals(name));
        return named ? Optional.of(begun.substring(value + 2 * END.length(), end)) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

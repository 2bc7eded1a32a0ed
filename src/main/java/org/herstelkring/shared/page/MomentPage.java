package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * PostgreSQL is away, so nothing may be asked of it. A form that was sent stands on the page as it came, to be sent again.
 *
 * @param form whether a form was sent of which everything is here; a file is not
 * @param sent whether something was sent at all
 */
public record MomentPage(boolean form, boolean sent, List<Sent> fields) {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** One field of the form, with its token. */
    public record Sent(String name, String value) {

        private static final Pattern CODE = Pattern.compile("[\\p{Graph}&&\\p{ASCII}]*");

        /** Whether somebody may have written it, and not only chosen it. */
        public boolean isWords() {
            return !CODE.matcher(value).matches();
        }
    }

    static MomentPage of(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) return new MomentPage(false, false, List.of());
        String type = request.getContentType();
        boolean form = type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && HttpMethod.POST.matches(request.getMethod());
        return new MomentPage(form, true, form ? fields(request) : List.of());
    }

    /** The fields of a form, whatever it was sent as; a file is not among them. */
    static List<Sent> posted(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) ? fields(request) : List.of();
    }

    private static List<Sent> fields(HttpServletRequest request) {
        return TypedTextFilter.sent(request).entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Sent(field.getKey(), value)))
                .toList();
    }
}

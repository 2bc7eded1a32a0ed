package org.herstelkring.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a participant. Only facilitators and that participant see it.
 *
 * @param reach the way that was agreed; the other fields may be filled in beside it
 * @param guardian name and number of who decides for a minor, when that is not another participant
 * @param bouncedAt when mail to this address last came back
 */
public record Contact(
        Reach reach,
        String email,
        String phone,
        String address,
        String guardian,
        @Nullable Instant bouncedAt,
        long version) {

    public static final Contact NONE = new Contact(Reach.PHONE, "", "", "", "", null, 0);

    /** The lines on an envelope: the name goes first, unless whoever wrote the address did so already. */
    public List<String> envelope(String name) {
        List<String> lines = address.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!lines.isEmpty() && lines.getFirst().equalsIgnoreCase(name)) return lines;
        return Stream.concat(Stream.of(name), lines.stream()).toList();
    }

    public boolean mailed() {
        return reach == Reach.EMAIL && !email.isBlank();
    }

    /** By which way somebody is reached. */
    public enum Reach {
        EMAIL,
        PHONE,
        POST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Reach of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public String label() {
            return "cases.reach." + code();
        }
    }
}

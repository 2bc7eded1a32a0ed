package org.herstelkring.shared.page;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a body is packed on its way to a browser (RFC 9110, 12.5.3), the smallest first. */
enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    PLAIN("identity");

    final String token;

    Coding(String token) {
        this.token = token;
    }

    /** What is sent to whoever says this in {@code Accept-Encoding}; plain when there is nothing else they want. */
    static Coding wanted(@Nullable String accepts, Set<Coding> there) {
        Coding best = PLAIN;
        if (accepts == null) return best;
        // Plain is always taken, as the last choice, by whoever says nothing of it.
        double most = weight(accepts, PLAIN.token, 0.0001);
        for (Coding coding : values()) {
            if (coding == PLAIN || !there.contains(coding)) continue;
            double weight = weight(accepts, coding.token, weight(accepts, "*", 0));
            if (weight > most || weight == most && weight > 0 && best == PLAIN) {
                best = coding;
                most = weight;
            }
        }
        return best;
    }

    private static double weight(String accepts, String token, double unsaid) {
        for (String one : accepts.split(",", -1)) {
            String[] parts = one.strip().split(";", 2);
            if (!parts[0].strip().equalsIgnoreCase(token)) continue;
            return parts.length == 1 ? 1 : quality(parts[1].strip().toLowerCase(Locale.ROOT));
        }
        return unsaid;
    }

    /** What is no weight is taken as no wish. */
    private static double quality(String said) {
        if (!said.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) return 0;
        return Double.parseDouble(said.substring(2));
    }
}

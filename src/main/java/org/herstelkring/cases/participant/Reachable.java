package org.herstelkring.cases.participant;

import java.net.IDN;
import java.util.Locale;

/** Whether a way to reach somebody can work at all: what it looks like, not whether anybody answers. */
final class Reachable {

    private static final String LOCAL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    private Reachable() {}

    /** A mail address, with an internationalised domain if need be. */
    static boolean byMail(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > 254) return false;
        String local = address.substring(0, at);
        if (local.length() > 64 || !local.matches(LOCAL)) return false;
        try {
            String domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return domain.length() <= 253
                    && domain.matches(LABEL + "(\\." + LABEL + ")+")
                    && !domain.matches(".*\\.[0-9]+");
        } catch (IllegalArgumentException strange) {
            return false;
        }
    }

    /** A number with or without the country's code, as people write it: 0470 12 34 56, +32 (0)470/12.34.56. */
    static boolean byPhone(String number) {
        if (!number.matches("\\+?[0-9 ()/.\\-\\u00a0]+")) return false;
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= 8 && digits <= 15 && (number.startsWith("+") || number.startsWith("0"));
    }

    /** A postal address: a name or a street, and a place. */
    static boolean byPost(String address) {
        return address.lines().filter(line -> !line.isBlank()).count() >= 2
                && address.codePoints().anyMatch(Character::isDigit);
    }
}

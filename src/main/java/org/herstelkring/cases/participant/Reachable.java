package org.herstelkring.cases.participant;

import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.TypedText;

/** Whether a way to reach somebody can work at all: what it looks like, not whether anybody answers. */
public final class Reachable {

    private Reachable() {}

    public static boolean byMail(String address) {
        return MailAddress.works(address);
    }

    /** A number with or without the country's code, as people write it: 0470 12 34 56, +32 (0)470/12.34.56. */
    public static boolean byPhone(String number) {
        number = TypedText.plain(number);
        if (!number.matches("\\+?[0-9 ()/.-]+")) return false;
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= 8 && digits <= 15 && (number.startsWith("+") || number.startsWith("0"));
    }

    /** A postal address: a name or a street, and a place. */
    public static boolean byPost(String address) {
        return address.lines().filter(line -> !line.isBlank()).count() >= 2
                && address.codePoints().anyMatch(Character::isDigit);
    }
}

package org.herstelkring.circle.link;

import java.util.UUID;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.Secrets;
import org.springframework.stereotype.Component;

/** Six digits, sealed with the house key so that a facilitator can read them out again. */
@Component
final class LinkCodes {

    private final MasterKey master;

    LinkCodes(MasterKey master) {
        this.master = master;
    }

    String fresh() {
        return Secrets.signs("0123456789", 6);
    }

    byte[] seal(UUID circle, UUID person, String code) {
        return master.seal(boundTo(circle, person), code);
    }

    String open(UUID circle, UUID person, byte[] sealed) {
        return master.open(boundTo(circle, person), sealed);
    }

    /** Compares what somebody typed, with spaces or in the digits of another script, in constant time. */
    boolean same(String code, String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints()
                .map(point -> Character.digit(point, 10))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        return Secrets.same(code, digits.toString());
    }

    private static String boundTo(UUID circle, UUID person) {
        return "circle.personal_code:" + circle + ':' + person;
    }
}

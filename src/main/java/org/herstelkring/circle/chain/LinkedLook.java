package org.herstelkring.circle.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.herstelkring.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A look as it stands in the record.
 *
 * @param place which one of its circle it is, from 1; 0 when it stands outside the chain
 * @param link what ties it to the one before it, in small hexadecimal letters; empty when nothing does
 * @param mark what shows that the house wrote it, in such letters; empty when nothing does
 * @param micros when, in microseconds since 1970
 */
record LinkedLook(
        UUID circle,
        long place,
        String link,
        UUID id,
        UUID person,
        String part,
        @Nullable UUID subject,
        String how,
        UUID grant,
        String mark,
        long micros) {

    Instant at() {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1000L);
    }

    /** The link it must have at this place, after that one. What it is made of is what circle.look_said says. */
    String linkAfter(byte[] before, long atPlace) {
        MessageDigest digest = Sha256.fresh();
        digest.update(before);
        return java.util.HexFormat.of().formatHex(digest.digest(said(atPlace).getBytes(StandardCharsets.UTF_8)));
    }

    boolean isOurs(LookMark marks) {
        return java.util.HexFormat.of()
                .formatHex(marks.of(circle, id, person, part, subject, how, grant))
                .equals(mark);
    }

    private String said(long atPlace) {
        return String.join(
                "\n",
                circle.toString(),
                Long.toString(atPlace),
                id.toString(),
                person.toString(),
                subject == null ? "" : subject.toString(),
                how,
                grant.toString(),
                Long.toString(micros),
                part);
    }
}

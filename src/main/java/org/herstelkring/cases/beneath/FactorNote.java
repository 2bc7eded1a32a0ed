package org.herstelkring.cases.beneath;

import java.time.Instant;
import java.util.UUID;
import org.herstelkring.pyramid.Factor;

/** Something that lies beneath, in words that the person it is about agrees with. */
public record FactorNote(UUID id, UUID participant, Factor factor, String words, Instant at) {

    boolean saysTheSame(FactorNote other) {
        return id.equals(other.id) && factor == other.factor && words.equals(other.words);
    }
}

package org.herstelkring.journey.portability;

import java.util.Optional;
import org.herstelkring.journey.SpaceAccess;

/**
 * A section of which every line has a file beside {@code space.json}.
 *
 * @param <T> a line of the list, as it stands in the file
 */
public interface FileSection<T> extends ImportedSection<T> {

    /** Its place in the ZIP, below {@code media/}. */
    String file(T line);

    /** The bytes; empty when its owner took it away meanwhile. */
    Optional<byte[]> open(SpaceAccess own, T line);

    /** @param hash SHA-256 of the bytes that were packed, in hex */
    T hashed(T line, String hash);
}

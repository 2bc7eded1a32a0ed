package org.herstelkring.pyramid.practice;

import java.util.UUID;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;

/**
 * Something an organisation does.
 *
 * @param place the group or place it is for; empty for everywhere
 */
public record Practice(
        UUID id, Level level, Pole pole, String what, String forWhom, String carriedBy, String place, long version) {

    boolean saysTheSame(Practice other) {
        return level == other.level
                && pole == other.pole
                && what.equals(other.what)
                && forWhom.equals(other.forWhom)
                && carriedBy.equals(other.carriedBy)
                && place.equals(other.place);
    }
}

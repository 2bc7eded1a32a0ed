package org.herstelkring.pyramid.catalogue;

import java.util.UUID;

/**
 * An organisation offers a measure.
 *
 * @param measure key
 * @param place where; may be empty
 * @param contact with whom to talk; may be empty
 */
public record Offer(UUID organisation, String measure, String place, String contact, long version) {

    /** As it is offered again after somebody ended it. */
    Offer anew() {
        return new Offer(organisation, measure, place, contact, 0);
    }
}

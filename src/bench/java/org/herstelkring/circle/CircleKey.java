package org.herstelkring.circle;

import java.util.UUID;
import org.herstelkring.shared.MasterKey;

/**
 * The key of a circle that is filled without the house: the same as {@link CircleKeys} makes and opens.
 *
 * @param wrapped as it stands in the database
 */
public record CircleKey(byte[] wrapped, Sealer sealer) {

    public static CircleKey fresh(MasterKey master, UUID circle) {
        return of(master, circle, CircleKeys.fresh(master, circle));
    }

    public static CircleKey of(MasterKey master, UUID circle, byte[] wrapped) {
        return new CircleKey(wrapped, new Sealer(circle, CircleKeys.open(master, circle, wrapped)));
    }
}

package org.herstelkring.pyramid;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is waited for of a step.
 *
 * @param owner the member who undertakes it; null when everybody does together
 * @param day null when nothing with a day is waited for
 * @param cents of the part of an amount that falls due then
 */
public record Due(
        UUID step,
        @Nullable UUID owner,
        @Nullable LocalDate day,
        @Nullable Long cents) {

    public boolean concerns(UUID member) {
        return owner == null || owner.equals(member);
    }
}

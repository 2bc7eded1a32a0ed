package org.herstelkring.pyramid;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is waited for of a step.
 *
 * @param owner the member who undertakes it; null when several do as one
 * @param together those who do
 * @param day null when nothing with a day is waited for
 * @param cents of the part of an amount that falls due then
 */
public record Due(
        UUID step,
        @Nullable UUID owner,
        List<UUID> together,
        @Nullable LocalDate day,
        @Nullable Long cents) {

    public Due {
        together = List.copyOf(together);
    }

    public boolean concerns(UUID member) {
        return owner == null && together.isEmpty() || member.equals(owner) || together.contains(member);
    }
}

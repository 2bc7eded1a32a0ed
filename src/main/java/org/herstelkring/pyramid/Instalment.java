package org.herstelkring.pyramid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of an amount.
 *
 * @param number from 1
 * @param cents euro cents
 */
public record Instalment(
        int number, LocalDate dueOn, long cents, @Nullable LocalDate paidOn, long version) {

    /** Splits an amount in equal parts of whole cents; the last part takes what rounding left. */
    public static List<Instalment> split(long cents, int parts, LocalDate first, Rhythm rhythm) {
        if (parts < 1 || cents < parts) throw new IllegalArgumentException("each part needs at least a cent");
        List<Instalment> all = new ArrayList<>();
        long each = cents / parts;
        for (int n = 0; n < parts; n++) {
            long part = n < parts - 1 ? each : cents - each * (parts - 1);
            all.add(new Instalment(n + 1, rhythm.nth(first, n), part, null, 0));
        }
        return List.copyOf(all);
    }

    public boolean paid() {
        return paidOn != null;
    }

    public boolean overdue(LocalDate today) {
        return !paid() && dueOn.isBefore(today);
    }
}

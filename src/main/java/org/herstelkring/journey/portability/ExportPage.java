package org.herstelkring.journey.portability;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param now the one that is being made, or that waits to be fetched; or null
 * @param next id of the one that would be asked for now
 * @param proven whether the owner has just shown that it is really them
 */
public record ExportPage(@Nullable Export now, List<Export> before, UUID next, boolean proven) {

    static ExportPage of(List<Export> all, UUID next, boolean proven) {
        Export now = all.stream()
                .filter(one -> one.busy() || one.ready())
                .findFirst()
                .or(() -> all.stream().findFirst().filter(Export::failed))
                .orElse(null);
        return new ExportPage(
                now,
                all.stream().filter(one -> one != now && one.readyAt() != null).toList(),
                next,
                proven);
    }

    public boolean busy() {
        return now != null && now.busy();
    }

    public boolean ready() {
        return now != null && now.ready();
    }

    public boolean failed() {
        return now != null && now.failed();
    }
}

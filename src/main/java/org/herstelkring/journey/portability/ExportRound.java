package org.herstelkring.journey.portability;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts again on what a server that stopped left behind, and clears away what was kept for its day. */
@Component
class ExportRound {

    private final Spaces spaces;
    private final Exports takeaways;
    private final Imports imports;
    private final ExportWriter exportWriter;
    private final TransactionTemplate transaction;

    ExportRound(
            Spaces spaces,
            Exports takeaways,
            Imports imports,
            ExportWriter exportWriter,
            TransactionTemplate transaction) {
        this.spaces = spaces;
        this.takeaways = takeaways;
        this.imports = imports;
        this.exportWriter = exportWriter;
        this.transaction = transaction;
    }

    @Scheduled(
            initialDelayString = "${herstelkring.takeaway.first:PT5S}",
            fixedDelayString = "${herstelkring.takeaway.every:PT15S}")
    void go() {
        exportWriter.beat();
        found(takeaways::left).forEach(exportWriter::start);
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10M")
    void clear() {
        for (Export past : found(takeaways::past))
            Acting.as(past.owner(), () -> {
                transaction.executeWithoutResult(_ -> takeaways.gone(spaces.access(), past));
                return true;
            });
        for (Imports.Past past : found(imports::past))
            Acting.as(past.owner(), () -> {
                transaction.executeWithoutResult(_ -> imports.forget(spaces.access(), past.id()));
                return true;
            });
    }

    private <T> List<T> found(Supplier<List<T>> what) {
        return Acting.on(Duty.CARRY, () -> Objects.requireNonNull(transaction.execute(_ -> what.get())));
    }
}

package org.herstelkring.journey.takeaway;

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
class PackingRound {

    private final Spaces spaces;
    private final Takeaways takeaways;
    private final Arrivals arrivals;
    private final Packing packing;
    private final TransactionTemplate transaction;

    PackingRound(
            Spaces spaces, Takeaways takeaways, Arrivals arrivals, Packing packing, TransactionTemplate transaction) {
        this.spaces = spaces;
        this.takeaways = takeaways;
        this.arrivals = arrivals;
        this.packing = packing;
        this.transaction = transaction;
    }

    @Scheduled(
            initialDelayString = "${herstelkring.takeaway.first:PT5S}",
            fixedDelayString = "${herstelkring.takeaway.every:PT15S}")
    void go() {
        packing.beat();
        found(takeaways::left).forEach(packing::start);
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10M")
    void clear() {
        for (Takeaway past : found(takeaways::past))
            Acting.as(past.owner(), () -> {
                transaction.executeWithoutResult(_ -> takeaways.gone(past));
                return true;
            });
        for (Arrivals.Past past : found(arrivals::past))
            Acting.as(past.owner(), () -> {
                transaction.executeWithoutResult(_ -> arrivals.forget(spaces.access(), past.id()));
                return true;
            });
    }

    private <T> List<T> found(Supplier<List<T>> what) {
        return Acting.on(Duty.CARRY, () -> Objects.requireNonNull(transaction.execute(_ -> what.get())));
    }
}

package org.herstelkring.journey.erasing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleErasure;
import org.herstelkring.circle.Circles;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases what was asked a week ago, space by space. */
@Component
class ErasingRound {

    private static final Logger LOG = LoggerFactory.getLogger(ErasingRound.class);

    private final PlannedErasures plannedErasures;
    private final SpaceErasure spaceErasure;
    private final PartErasings erasings;
    private final Spaces spaces;
    private final Circles circles;
    private final CircleErasure circleErasure;
    private final TransactionTemplate transaction;

    ErasingRound(
            PlannedErasures plannedErasures,
            SpaceErasure spaceErasure,
            PartErasings erasings,
            Spaces spaces,
            Circles circles,
            CircleErasure circleErasure,
            TransactionTemplate transaction) {
        this.plannedErasures = plannedErasures;
        this.spaceErasure = spaceErasure;
        this.erasings = erasings;
        this.spaces = spaces;
        this.circles = circles;
        this.circleErasure = circleErasure;
        this.transaction = transaction;
    }

    @Scheduled(
            initialDelayString = "${herstelkring.erasing.first:PT1M}",
            fixedDelayString = "${herstelkring.erasing.every:PT15M}")
    void go() {
        for (PlannedErasure due : found(plannedErasures::due)) attempt(due.circle(), () -> erase(due));
        for (PlannedErasures.Swept swept : found(plannedErasures::swept))
            attempt(swept.circle(), () -> as(swept.owner(), swept.circle(), spaceErasure::sweep));
    }

    private void erase(PlannedErasure due) {
        if (due.whole())
            Acting.run(
                    Duty.RETAIN,
                    () -> transaction.executeWithoutResult(_ -> {
                        Access access = circles.onDuty(due.circle());
                        if (plannedErasures.claim(access, due)) circleErasure.erase(access);
                    }));
        else
            as(due.owner(), due.circle(), own -> {
                if (plannedErasures.claim(own, due)) spaceErasure.part(own, due);
            });
        SpacePart part = due.part();
        if (part != null)
            Acting.run(
                    Duty.RETAIN,
                    () -> transaction.executeWithoutResult(
                            _ -> erasings.each(one -> one.after(circles.onDuty(due.circle()), part))));
    }

    /** In its owner's name, as long as the space is theirs. */
    private void as(UUID owner, UUID circle, Consumer<SpaceAccess> work) {
        Acting.as(owner, () -> {
            transaction.executeWithoutResult(_ -> spaces.mine()
                    .filter(space -> space.circle().equals(circle))
                    .ifPresent(_ -> work.accept(spaces.access())));
            return true;
        });
    }

    private void attempt(UUID circle, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("What was asked to be erased of space {} could not be yet; tried again", circle, failed);
        }
    }

    private <T> List<T> found(Supplier<List<T>> what) {
        return Acting.on(Duty.RETAIN, () -> Objects.requireNonNull(transaction.execute(_ -> what.get())));
    }
}

package org.herstelkring.pyramid.signal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.herstelkring.pyramid.Signal;
import org.herstelkring.pyramid.SignalState;

/** All signals that concern me. */
public record SignalsPage(List<Signal> all, UUID me, Instant now, ZoneId zone) {

    /** They wait for my yes. */
    public List<Signal> asked() {
        return all.stream().filter(one -> SignalController.asks(one, me)).toList();
    }

    /** They wait for me to take up. */
    public List<Signal> toMe() {
        return all.stream()
                .filter(one -> me.equals(one.to()) && one.agreedAt() != null)
                .toList();
    }

    /** I wrote them, or they are about me and go somewhere. */
    public List<Signal> mine() {
        return all.stream()
                .filter(one -> !SignalController.asks(one, me))
                .filter(one -> me.equals(one.by()) || me.equals(one.about()))
                .toList();
    }

    public boolean waits(Signal one) {
        return one.state() == SignalState.SENT && me.equals(one.to());
    }
}

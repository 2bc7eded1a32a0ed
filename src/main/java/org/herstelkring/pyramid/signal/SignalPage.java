package org.herstelkring.pyramid.signal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.herstelkring.pyramid.Signal;
import org.herstelkring.pyramid.SignalAnswer;
import org.herstelkring.pyramid.SignalState;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Screen;

/**
 * One signal.
 *
 * @param code the digits somebody outside needs to come in; empty when there is none
 */
public record SignalPage(
        Signal signal,
        List<SignalAnswer> answers,
        UUID me,
        String code,
        Instant now,
        ZoneId zone,
        Form form,
        UUID next) {

    public boolean asks() {
        return SignalController.asks(signal, me);
    }

    public boolean isAboutMe() {
        return me.equals(signal.about());
    }

    public boolean isForMe() {
        return me.equals(signal.to());
    }

    public boolean keeps() {
        return isAboutMe() || me.equals(signal.by());
    }

    public boolean canTakeBack() {
        return isAboutMe() && signal.agreedAt() != null && signal.state() != SignalState.CLOSED;
    }

    /** Whether who looks may make it a step of their own. */
    public boolean becomesAStep() {
        return signal.about() == null || isAboutMe();
    }

    /** What somebody in it is called for whoever looks: nobody reads how another named them. */
    public String name(Screen s, UUID person) {
        if (person.equals(me)) return s.t("pyramid.signal.you");
        if (person.equals(signal.to())) return signal.words().to();
        if (person.equals(signal.about())) return signal.words().about();
        return signal.words().by();
    }
}

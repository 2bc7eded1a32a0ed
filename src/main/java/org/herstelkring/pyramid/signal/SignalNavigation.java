package org.herstelkring.pyramid.signal;

import java.util.List;
import java.util.Optional;
import org.herstelkring.pyramid.SignalsAbout;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.stereotype.Component;

/** The way to signals, while one runs that one wrote, is about oneself, or was sent to one. */
@Component
class SignalNavigation implements Navigation {

    private final SignalsAbout signals;

    SignalNavigation(SignalsAbout signals) {
        this.signals = signals;
    }

    @Override
    public List<NavItem> items(Optional<Who> who) {
        if (who.isEmpty() || who.get().guest()) return List.of();
        return signals.run() ? List.of(new NavItem("pyramid.signal.nav", "/signals", 55)) : List.of();
    }
}

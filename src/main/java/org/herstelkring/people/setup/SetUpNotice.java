package org.herstelkring.people.setup;

import java.util.List;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.signin.OneTimeLinks;
import org.herstelkring.people.signin.OneTimeLinks.Purpose;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.StartNotice;
import org.springframework.stereotype.Component;

/** On an empty instance: the link with which the first organisation is made. */
@Component
class SetUpNotice implements StartNotice {

    private final StoredBootstrap stones;
    private final OneTimeLinks links;
    private final DutyTransaction house;

    SetUpNotice(StoredBootstrap stones, OneTimeLinks links, DutyTransaction house) {
        this.stones = stones;
        this.links = links;
        this.house = house;
    }

    @Override
    public List<String> lines(String address) {
        if (!stones.isEmpty()) return List.of();
        String token = house.on(Duty.SET_UP, () -> links.make(Purpose.SET_UP, null, null));
        return List.of(
                "Nobody lives here yet. Open this link to begin; it works once, for 24 hours:",
                "  " + address + "/setup/" + token);
    }
}

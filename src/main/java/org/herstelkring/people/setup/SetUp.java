package org.herstelkring.people.setup;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.people.signin.OneTimeLinks;
import org.herstelkring.people.signin.OneTimeLinks.Opened;
import org.herstelkring.people.signin.OneTimeLinks.Purpose;
import org.herstelkring.shared.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins an instance: once, with a link only the operator has, and only while nobody lives here. */
@Component
class SetUp {

    private final DutyTransaction house;
    private final OneTimeLinks links;
    private final StoredBootstrap stones;
    private final Accounts accounts;

    SetUp(DutyTransaction house, OneTimeLinks links, StoredBootstrap stones, Accounts accounts) {
        this.house = house;
        this.links = links;
        this.stones = stones;
        this.accounts = accounts;
    }

    boolean opensWith(String token) {
        return house.on(
                Duty.SET_UP,
                () -> stones.nothingYet()
                        && links.look(token).filter(SetUp::isForSetUp).isPresent());
    }

    /** @return the first person, or nothing when the link does not open or somebody was first */
    Optional<UUID> begin(String token, SetUpForm form) {
        return house.on(Duty.SET_UP, () -> {
            stones.one();
            if (!stones.nothingYet()
                    || links.look(token).filter(SetUp::isForSetUp).isEmpty()) return Optional.empty();
            links.use(token);
            UUID organisation = stones.found(
                    form.organisation(),
                    blankToNull(form.harmedLabel()),
                    blankToNull(form.responsibleLabel()),
                    form.language(),
                    ZoneId.of(form.zone()));
            UUID person = accounts.findOrMake(form.name(), new EmailAddress(form.email()), form.language());
            stones.join(organisation, person, OrganisationRole.FACILITATOR);
            stones.join(organisation, person, OrganisationRole.ADMIN);
            return Optional.of(person);
        });
    }

    private static boolean isForSetUp(Opened link) {
        return link.purpose() == Purpose.SET_UP;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}

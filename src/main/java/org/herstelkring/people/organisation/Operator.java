package org.herstelkring.people.organisation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.SignIn;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What only whoever runs the instance can do, at its start: letting somebody administer an organisation again when nobody
 * else can, and closing or opening an account. Each answers what to read in the terminal.
 */
@Repository
public class Operator {

    private final JdbcClient db;
    private final DutyTransaction house;
    private final Accounts accounts;
    private final ColleagueInvitations invitations;
    private final SignIn signIn;
    private final Clock clock;

    Operator(
            JdbcClient db,
            DutyTransaction house,
            Accounts accounts,
            ColleagueInvitations invitations,
            SignIn signIn,
            Clock clock) {
        this.db = db;
        this.house = house;
        this.accounts = accounts;
        this.invitations = invitations;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * An invitation to administer an organisation, for whoever has this mail address. They say yes to it themselves.
     *
     * @param name of the organisation; may be empty when there is one
     * @param house where the house answers, without a closing slash
     */
    public List<String> admin(String address, String name, String house) {
        return this.house.on(Duty.SET_UP, () -> {
            List<OrganisationRef> all = db.sql("select * from people.organisation order by created_at, id")
                    .query(OrganisationStore::read)
                    .list();
            List<OrganisationRef> meant = all.stream()
                    .filter(one -> name.isEmpty() || one.name().equalsIgnoreCase(name))
                    .toList();
            if (meant.size() != 1)
                return List.of("Nobody was invited: say which organisation with --organisation NAME. There are: "
                        + String.join(
                                ", ", all.stream().map(OrganisationRef::name).toList()));
            SecurityLog.byOperator(SecurityLog.Event.CHANGE_COLLEAGUES, null);
            String token = Secrets.token(32);
            EmailAddress to = new EmailAddress(address);
            invitations.make(Ids.next(), meant.getFirst(), to.text(), to, Set.of(OrganisationRole.ADMIN), token, null);
            return List.of(
                    "Open this link to administer " + meant.getFirst().name()
                            + "; it works once, for seven days, and for the account of " + to.text() + ":",
                    "  " + house + AnswerController.path(token));
        });
    }

    /** Nobody comes in with this account any more, from their next request on. */
    public List<String> close(String address) {
        Optional<UUID> person = change(address, Timestamp.from(clock.instant()));
        person.ifPresent(signIn::endSessionsOf);
        SecurityLog.byOperator(SecurityLog.Event.CLOSE_ACCOUNT, person.orElse(null));
        return List.of(person.isPresent() ? "The account of " + address + " is closed." : nobody(address));
    }

    public List<String> open(String address) {
        Optional<UUID> person = change(address, null);
        SecurityLog.byOperator(SecurityLog.Event.OPEN_ACCOUNT, person.orElse(null));
        return List.of(person.isPresent() ? "The account of " + address + " is open." : nobody(address));
    }

    private Optional<UUID> change(String address, @Nullable Timestamp disabled) {
        return house.on(Duty.SET_UP, () -> {
            Optional<UUID> person = accounts.withAddress(new EmailAddress(address));
            person.ifPresent(one -> db.sql("update people.person set disabled_at = ? where id = ?")
                    .param(1, disabled, Types.TIMESTAMP)
                    .param(2, one)
                    .update());
            return person;
        });
    }

    private static String nobody(String address) {
        return "No account has the address " + address + ".";
    }
}

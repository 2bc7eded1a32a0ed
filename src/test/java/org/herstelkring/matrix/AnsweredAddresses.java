package org.herstelkring.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.herstelkring.cast.Web;
import org.herstelkring.matrix.Addresses.Address;
import org.herstelkring.shared.Acting;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * For every address the world in which whoever may use it finds something there. Without that, the 404 of others would
 * prove nothing. Asked once for all tests; what a form did meanwhile is undone.
 */
@Component
class AnsweredAddresses {

    private final Worlds worlds;
    private final OpenRows rows;
    private final RequestMappingHandlerMapping mapping;
    private final TransactionTemplate transaction;
    private final Map<Address, World> answered = new TreeMap<>();
    private final List<String> unanswered = new ArrayList<>();

    AnsweredAddresses(
            Worlds worlds,
            OpenRows rows,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            TransactionTemplate transaction) {
        this.worlds = worlds;
        this.rows = rows;
        this.mapping = mapping;
        this.transaction = transaction;
    }

    Set<Address> all() {
        return Addresses.all(mapping);
    }

    /** While every row can be found ({@link OpenRows#prepare}). */
    synchronized Map<Address, World> answered() {
        if (!answered.isEmpty()) return answered;
        rows.prepare();
        try {
            for (Address address : all()) choose(address);
        } finally {
            rows.shut();
        }
        return answered;
    }

    /** Addresses of a world at which whoever may use them finds nothing, and what they were told. */
    List<String> unanswered() {
        answered();
        return unanswered;
    }

    static Web.Answer ask(World world, Address address, String path, Asker asker) {
        if (address.reads()) return asker.visitor().get(path);
        String[] fields = world.fields(address);
        return address.typing()
                ? asker.visitor().typing(path, fields)
                : asker.visitor().post(path, fields);
    }

    private void choose(Address address) {
        List<String> answers = new ArrayList<>();
        boolean asked = false;
        int best = 1000;
        for (World world : worlds.all()) {
            if (!world.has(address) || !world.unstated(address).isEmpty()) continue;
            asked = true;
            Optional<String> path = world.path(address);
            if (path.isEmpty()) {
                answers.add(world.name + " has no such row");
                continue;
            }
            for (Asker asker : world.rightful(address)) {
                int status = undone(address, asker, () -> ask(world, address, path.get(), asker))
                        .status();
                answers.add(world.name + " says " + status + " to " + asker.name());
                if (status == 404 || status >= 500 || status == 401 || rank(status) >= best) continue;
                best = rank(status);
                answered.put(address, world);
            }
        }
        if (asked && !answered.containsKey(address)) unanswered.add(address + ": " + answers);
    }

    private static int rank(int status) {
        return status == 303 || status == 302 ? 201 : status;
    }

    private Web.Answer undone(Address address, Asker asker, Supplier<Web.Answer> asking) {
        if (address.reads()) return asking.get();
        try {
            Web.Answer answer = Acting.as(
                    asker.person(),
                    () -> transaction.execute(status -> {
                        status.setRollbackOnly();
                        return asking.get();
                    }));
            return answer == null ? new Web.Answer(599, "", null) : answer;
        } catch (RuntimeException broken) {
            return new Web.Answer(598, String.valueOf(broken), null);
        }
    }
}

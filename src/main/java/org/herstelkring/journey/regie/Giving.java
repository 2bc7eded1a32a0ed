package org.herstelkring.journey.regie;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.May;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes what somebody sees what the owner chose. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Giving {

    private final Regie regie;
    private final Grants grants;
    private final Reasons reasons;

    Giving(Regie regie, Grants grants, Reasons reasons) {
        this.regie = regie;
        this.grants = grants;
        this.reasons = reasons;
    }

    /** Gives what was chosen and takes back what was not; what stays the same runs on. */
    void set(SpaceAccess own, UUID person, Choices choices) {
        Map<String, GivenGrant> running = running(own, person);
        choices.parts().forEach((part, may) -> give(own, running, person, part, null, may, choices));
        choices.single().forEach((leaf, one) -> give(own, running, person, one.part(), leaf, one.may(), choices));
        running.values().forEach(left -> grants.end(own.keeping(), left.id()));
    }

    /** Gives these parts besides what was given before; nobody loses anything by it. */
    void add(SpaceAccess own, UUID person, Map<SpacePart, String> parts, Choices terms) {
        Map<String, GivenGrant> running = running(own, person);
        parts.forEach((part, may) -> {
            GivenGrant there = running.get("part." + part.word());
            if (there != null && (there.contribute() || may.equals("read"))) return;
            give(own, running, person, part, null, may, terms);
        });
    }

    /** Whether this is how it is already. */
    boolean stands(SpaceAccess own, UUID person, Choices choices) {
        Map<String, String> wanted = new HashMap<>();
        choices.parts().forEach((part, may) -> wanted.put("part." + part.word(), may));
        choices.single().forEach((leaf, one) -> wanted.put("leaf." + leaf, one.may()));
        Map<String, String> now = new HashMap<>();
        running(own, person).forEach((field, one) -> now.put(field, one.may()));
        return wanted.equals(now) && !choices.everything();
    }

    private Map<String, GivenGrant> running(SpaceAccess own, UUID person) {
        Map<String, GivenGrant> running = new HashMap<>();
        List<GivenGrant> given = regie.givenTo(own, person);
        given.forEach(one -> running.merge(one.field(), one, (a, b) -> a.contribute() ? a : b));
        return running;
    }

    private void give(
            SpaceAccess own,
            Map<String, GivenGrant> running,
            UUID person,
            SpacePart part,
            @Nullable UUID leaf,
            String may,
            Choices terms) {
        GivenGrant before = running.remove(leaf == null ? "part." + part.word() : "leaf." + leaf);
        Instant until = regie.end(terms.until());
        if (before != null && before.may().equals(may)) {
            if (!terms.everything()) return;
            grants.prolong(own.keeping(), before.id(), until);
            if (!terms.why().isEmpty()) reasons.keep(own.keeping(), before.id(), terms.why());
            return;
        }
        if (before != null) grants.end(own.keeping(), before.id());
        if (grants.paused(own.keeping(), part.code())) throw new Refusal("journey.regie.paused");
        May allowed = may.equals("contribute") ? May.CONTRIBUTE : May.READ;
        reasons.keep(own.keeping(), grants.give(own.keeping(), person, part, leaf, allowed, until), terms.why());
    }
}

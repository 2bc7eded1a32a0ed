package org.herstelkring.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who sees a part of the acting person's own space, and each leaf of it: asked once for a whole page. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SeenBy {

    private final Grants grants;
    private final Companions companions;

    SeenBy(Grants grants, Companions companions) {
        this.grants = grants;
        this.companions = companions;
    }

    public Seen of(SpaceAccess own, SpacePart part) {
        List<Grant> given = grants.running(own.keeping());
        if (given.isEmpty()) return Seen.nobody(part);
        Map<UUID, String> names = companions.names(own);
        Set<String> whole = new LinkedHashSet<>();
        Set<String> profile = new LinkedHashSet<>();
        Map<UUID, List<String>> single = new HashMap<>();
        for (Grant one : given) {
            String name = names.getOrDefault(one.person(), "");
            if (one.part().equals(SpacePart.PROFILE.code()) && one.subject() == null) profile.add(name);
            if (!one.part().equals(part.code())) continue;
            if (one.subject() == null) whole.add(name);
            else single.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(name);
        }
        return new Seen(part, List.copyOf(whole), single, List.copyOf(profile));
    }
}

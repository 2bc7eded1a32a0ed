package org.herstelkring.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.herstelkring.shared.database.Question;
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

    /** Asks for it together with the parts that a page shows, and what else it needs. */
    public void prepare(SpaceAccess own, Collection<SpacePart> parts, Question<?>... also) {
        companions.prepare(
                own,
                parts,
                Stream.concat(Stream.of(grants.askedRunning(own.keeping())), Stream.of(also))
                        .toArray(Question<?>[]::new));
    }

    public Seen of(SpaceAccess own, SpacePart part) {
        Question<Grant> running = grants.askedRunning(own.keeping());
        companions.prepare(own, List.of(), running);
        List<Grant> given = running.rows();
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

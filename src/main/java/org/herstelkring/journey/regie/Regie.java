package org.herstelkring.journey.regie;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who sees what of the acting person's own space, and what can be given. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Regie {

    /** How long before its end an owner is told. */
    static final int DAYS_BEFORE = 7;

    private final Grants grants;
    private final Companions companions;
    private final Leaves leaves;
    private final Reasons reasons;
    private final LocalClock clock;
    private final ZoneId zone;

    Regie(Grants grants, Companions companions, Leaves leaves, Reasons reasons, LocalClock clock, ZoneId zone) {
        this.grants = grants;
        this.companions = companions;
        this.leaves = leaves;
        this.reasons = reasons;
        this.clock = clock;
        this.zone = zone;
    }

    /** Everything that runs now. */
    List<GivenGrant> given(SpaceAccess own) {
        Question<Grant> running = grants.askedRunning(own.keeping());
        Question<Leaf> all = leaves.askedAll(own.keeping());
        Question<Reasons.Reason> why = reasons.asked(own.keeping());
        companions.prepare(own, List.of(), running, all, why);
        if (running.rows().isEmpty()) return List.of();
        Map<UUID, String> names = companions.names(own);
        Map<UUID, Leaf> things = new HashMap<>();
        all.rows().forEach(leaf -> things.put(leaf.id(), leaf));
        Map<UUID, String> whys = new HashMap<>();
        why.rows().forEach(one -> whys.put(one.grant(), one.why()));
        return running.rows().stream()
                .flatMap(grant ->
                        SpacePart.of(grant.part()).map(part -> given(grant, part, names, things, whys)).stream())
                .toList();
    }

    List<GivenGrant> givenTo(SpaceAccess own, UUID person) {
        return given(own).stream().filter(one -> one.person().equals(person)).toList();
    }

    /** Asked together with what else a page needs: everybody in the circle with an account, and whoever else was ever given something. */
    List<Someone> people(SpaceAccess own, Question<?>... also) {
        Map<UUID, Someone> all = new LinkedHashMap<>();
        Question<UUID> everybody = grants.askedEverybody(own.keeping());
        companions.prepare(
                own,
                List.of(),
                Stream.concat(Stream.of(everybody), Stream.of(also)).toArray(Question<?>[]::new));
        companions.inside(own).forEach(one -> {
            if (one.person() != null) all.put(one.person(), new Someone(one.person(), one.name(), one.sort(), true));
        });
        Map<UUID, String> names = companions.names(own);
        for (UUID person : everybody.rows())
            all.putIfAbsent(person, new Someone(person, names.getOrDefault(person, ""), "", false));
        return List.copyOf(all.values());
    }

    Someone someone(SpaceAccess own, UUID person) {
        return people(own).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** What others could see of each part. */
    Map<SpacePart, List<Leaf>> givable(SpaceAccess own) {
        Map<SpacePart, List<Leaf>> parts = new LinkedHashMap<>();
        for (SpacePart part : SpacePart.values()) parts.put(part, new ArrayList<>());
        for (Leaf leaf : leaves.all(own.keeping())) {
            if (leaf.ownOnly()) continue;
            parts.getOrDefault(leaf.kind().part(), new ArrayList<>()).add(leaf);
            if (leaf.onProfile() && leaf.kind().part() != SpacePart.PROFILE)
                parts.getOrDefault(SpacePart.PROFILE, new ArrayList<>()).add(leaf);
        }
        return parts;
    }

    LocalDate today() {
        return clock.today();
    }

    @Nullable
    Instant end(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private GivenGrant given(
            Grant grant, SpacePart part, Map<UUID, String> names, Map<UUID, Leaf> all, Map<UUID, String> whys) {
        LocalDate until = Optional.ofNullable(grant.until())
                .map(end -> end.minusMillis(1).atZone(zone).toLocalDate())
                .orElse(null);
        Leaf leaf = grant.subject() == null ? null : all.get(grant.subject());
        return new GivenGrant(
                grant.id(),
                grant.person(),
                names.getOrDefault(grant.person(), ""),
                part,
                grant.subject(),
                leaf == null ? "" : leaf.name(),
                grant.may() == org.herstelkring.circle.May.CONTRIBUTE,
                grant.since().atZone(zone).toLocalDate(),
                until,
                until != null && !until.isAfter(today().plusDays(DAYS_BEFORE)),
                whys.getOrDefault(grant.id(), ""));
    }
}

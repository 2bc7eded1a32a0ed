package org.herstelkring.journey.erasing;

import java.sql.Types;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much would go with a space, or with a part of it; what was taken away and can be put back included. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WhatGoes {

    private final JdbcClient jdbc;
    private final Steps steps;

    WhatGoes(JdbcClient jdbc, Steps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** How many leaves there are of each part that has any. */
    Map<SpacePart, Integer> leaves(SpaceAccess own) {
        Map<SpacePart, Integer> leaves = new EnumMap<>(SpacePart.class);
        parts(own).values().forEach(part -> leaves.merge(part, 1, Integer::sum));
        return leaves;
    }

    /** Steps go with what they lead to, and those that lead nowhere any more with the goals. */
    int steps(SpaceAccess own, @Nullable SpacePart part) {
        Map<UUID, SpacePart> parts = parts(own);
        int going = 0;
        for (Step step : steps.of(own.of(PyramidPart.STEPS))) {
            SpacePart from = step.origin() == null ? null : parts.get(step.origin());
            if (part == null || part == (from == null ? SpacePart.GOALS : from)) going++;
        }
        return going;
    }

    int media(SpaceAccess own, @Nullable SpacePart part) {
        return count(own, part, """
                select count(*) from journey.media m
                join journey.leaf l on l.circle_id = m.circle_id and l.id = m.leaf_id
                where m.circle_id = :circle and m.removed_at is null
                  and (cast(:part as text) is null or l.part = :part)
                """);
    }

    int proposals(SpaceAccess own, @Nullable SpacePart part) {
        return count(own, part, """
                select count(*) from journey.proposal
                where circle_id = :circle and (cast(:part as text) is null or part = :part)
                """);
    }

    /** Whether a file was made to take along, or is being made. */
    boolean takeaways(SpaceAccess own) {
        return jdbc.sql("""
                        select exists (select from journey.takeaway
                        where circle_id = ? and state in ('waiting', 'working', 'ready'))
                        """).param(own.circle()).query(Boolean.class).single();
    }

    private Map<UUID, SpacePart> parts(SpaceAccess own) {
        Map<UUID, SpacePart> parts = new HashMap<>();
        jdbc.sql("select id, part from journey.leaf where circle_id = ?")
                .param(own.circle())
                .query(row -> {
                    parts.put(
                            row.getObject(1, UUID.class),
                            SpacePart.of(row.getString(2)).orElseThrow());
                });
        return parts;
    }

    private int count(SpaceAccess own, @Nullable SpacePart part, String sql) {
        return jdbc.sql(sql)
                .param("circle", own.circle())
                .param("part", part == null ? null : part.code(), Types.VARCHAR)
                .query(Integer.class)
                .single();
    }
}

package org.herstelkring.pyramid;

import java.time.LocalDate;
import java.util.Optional;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.TokenSeal;
import org.herstelkring.shared.page.Destinations;
import org.herstelkring.shared.words.Shortened;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries a step from one circle to another. Nothing is written in the circle it comes from, and nothing that is written
 * can be traced to it: only the person who carries it has the token that opens it, for a day and once.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CarryingOver {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Destinations destinations;

    CarryingOver(JdbcClient jdbc, Destinations destinations) {
        this.jdbc = jdbc;
        this.destinations = destinations;
    }

    /** What goes along of a step: what it is, and nothing about anybody else. */
    public record Load(
            String what,
            int level,
            String pole,
            String rhythm,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        public static Load of(Step step) {
            return new Load(
                    step.what(),
                    step.level().number(),
                    step.pole().code(),
                    step.rhythm().code(),
                    step.dueOn(),
                    step.startsOn(),
                    step.endsOn());
        }
    }

    /** Takes a step up. The token is the only way to it. */
    public String takeUp(Access own, Step step) {
        own.to(PyramidPart.STEPS);
        if (!own.own()) throw new NotHere();
        return takeUp(Load.of(step));
    }

    /** Takes up what a signal asks for, on the level it asks for it. */
    public String takeUp(SignalAccess access) {
        Signal signal = access.signal();
        return takeUp(new Load(
                Shortened.forField(signal.words().says(), Step.LONGEST),
                signal.towards().number(),
                Pole.FUNDAMENTAL.code(),
                Rhythm.ONCE.code(),
                null,
                null,
                null));
    }

    private String takeUp(Load load) {
        String token = Secrets.token(BYTES);
        TokenSeal seal = seal(token);
        jdbc.sql("select pyramid.carry(?, ?)")
                .params(seal.id(), seal.seal(Json.KEPT.writeValueAsBytes(load)))
                .query(row -> {});
        return token;
    }

    /** Where whoever has the token puts it down: the module that takes it in says so. */
    public String to(String token) {
        return destinations.path("carry") + "/" + token;
    }

    /** What the token opens, if anything. Looking uses nothing up. */
    public Optional<Load> look(String token) {
        TokenSeal seal = seal(token);
        return jdbc.sql("select pyramid.carried_here(?)")
                .param(seal.id())
                .query(byte[].class)
                .optional()
                .map(contents -> Json.KEPT.readValue(seal.open(contents), Load.class));
    }

    /** Puts it down for good; of two at the same moment, one does. */
    public boolean putDown(String token) {
        return jdbc.sql("select pyramid.put_down(?)")
                .param(seal(token).id())
                .query(Boolean.class)
                .single();
    }

    private static TokenSeal seal(String token) {
        return new TokenSeal("pyramid.carried", token);
    }
}

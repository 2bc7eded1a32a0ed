package org.herstelkring.journey;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.circle.Inside;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How owners want to be called by those they let into their space. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class OwnerNames {

    private static final String NAME = "journey.front.name";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;

    OwnerNames(JdbcClient jdbc, Together together, Texts texts) {
        this.jdbc = jdbc;
        this.together = together;
        this.texts = texts;
    }

    /** Owners' names by circle, of those who let the acting person in; what was erased is left out. */
    public Map<UUID, String> names(Inside inside) {
        return names(inside.circles());
    }

    /** Empty when the acting person was not let in. */
    public String name(Inside inside, UUID circle) {
        return inside.holds(circle) ? name(circle) : "";
    }

    /** How the acting person is called in their own space. */
    public String name(SpaceAccess own) {
        return together.ask(asked(own)).stream().findFirst().map(Name::name).orElse("");
    }

    /** How the acting person is called by those they let in. */
    public String name(KeeperRights keeping) {
        return name(keeping.circle());
    }

    private String name(UUID circle) {
        return names(List.of(circle)).getOrDefault(circle, "");
    }

    private Map<UUID, String> names(Collection<UUID> circles) {
        Map<UUID, String> names = new HashMap<>();
        together.ask(asked(circles)).forEach(one -> names.put(one.circle(), one.name()));
        return names;
    }

    /** How the owner of a circle is called. */
    public record Name(UUID circle, String name) {}

    /** For {@link #name(SpaceAccess)}, to be asked with other things. */
    public Question<Name> asked(SpaceAccess own) {
        return asked(List.of(own.circle()))
                .keptIn(own.memory(), one -> one.name().length());
    }

    /** For {@link #name(Inside, UUID)}, to be asked with other things. */
    public Question<Name> asked(Inside inside, UUID circle) {
        return asked(List.of(inside.require(circle)));
    }

    private Question<Name> asked(Collection<UUID> circles) {
        Map<UUID, Sealer> sealers = texts.all(circles);
        return Question.of(
                "select circle_id, name from journey.front where circle_id = any (?)",
                (row, _) -> {
                    UUID circle = row.getObject(1, UUID.class);
                    Sealer sealer = Objects.requireNonNull(sealers.get(circle), "asked for those alone");
                    return new Name(circle, sealer.text(NAME, circle, row.getBytes(2)));
                },
                (Object) sealers.keySet().stream().sorted().toArray(UUID[]::new));
    }

    /** The owner changes how they want to be called. */
    public void name(SpaceAccess own, String name) {
        UUID circle = own.circle();
        jdbc.sql("""
                        insert into journey.front (circle_id, name) values (?, ?)
                        on conflict (circle_id) do update set name = excluded.name
                        """)
                .params(
                        circle,
                        texts.of(circle)
                                .sealBytes(NAME, circle, name.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .update();
        together.forget(asked(own));
    }
}

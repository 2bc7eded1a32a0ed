package org.herstelkring.matrix;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A space of its own for every test class: one with leaves in every part, and for every part somebody in every standing to it. */
@Component
@Scope("prototype")
class MatrixSpace {

    /** Begins every text of this space; after it comes which part, and which leaf of it. */
    static final String SECRET = "Verscholen";

    final UUID owner;
    final UUID circle;
    final UUID me;
    final UUID stranger;

    private final Map<String, UUID> persons = new HashMap<>();
    private final Map<SpacePart, UUID> given = new EnumMap<>(SpacePart.class);
    private final Map<SpacePart, UUID> other = new EnumMap<>(SpacePart.class);
    private final Map<SpacePart, UUID> ownOnly = new EnumMap<>(SpacePart.class);
    private final TransactionTemplate transaction;

    MatrixSpace(
            OrganisationBootstrap organisationBootstrap,
            Spaces spaces,
            Leaves leaves,
            Circles circles,
            PersonalLinks links,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.owner = account(organisationBootstrap, "Eigenaar");
        this.stranger = account(organisationBootstrap, "Vreemde");
        this.circle = Objects.requireNonNull(as(owner, () -> spaces.begin().circle()));
        this.me = Objects.requireNonNull(as(owner, () -> spaces.access().me()));
        as(stranger, spaces::begin);
        for (SpacePart part : SpacePart.values()) {
            for (SpaceRelation standing : SpaceRelation.values()) {
                if (standing.ordinal() > 0 && standing.ordinal() < SpaceRelation.STRANGER.ordinal())
                    persons.put(part + "/" + standing, account(organisationBootstrap, standing.name()));
            }
        }
        as(owner, () -> {
            for (SpacePart part : SpacePart.values()) {
                given.put(part, leaf(leaves, spaces, part, "een", false));
                other.put(part, leaf(leaves, spaces, part, "twee", false));
                ownOnly.put(part, leaf(leaves, spaces, part, "zelf", true));
            }
            KeeperRights keeping = spaces.access().keeping();
            for (SpacePart part : SpacePart.values()) give(keeping, jdbc, part);
            UUID reader = person(SpacePart.STORY, SpaceRelation.READER);
            keeping.admit(Ids.next(), reader, "companion");
            links.make(keeping, reader);
            links.code(keeping, reader);
            return null;
        });
        as(person(SpacePart.STORY, SpaceRelation.READER), () -> circles.open(circle, SpacePart.STORY, May.READ));
    }

    UUID given(SpacePart part) {
        return Objects.requireNonNull(given.get(part));
    }

    UUID other(SpacePart part) {
        return Objects.requireNonNull(other.get(part));
    }

    /** A leaf its owner keeps for themselves, whatever was shared. */
    UUID ownOnly(SpacePart part) {
        return Objects.requireNonNull(ownOnly.get(part));
    }

    /** What stands in a leaf. */
    static String text(SpacePart part, String which) {
        return SECRET + "-" + part.word() + "-" + which;
    }

    UUID person(SpacePart part, SpaceRelation standing) {
        return switch (standing) {
            case OWNER -> owner;
            case STRANGER -> stranger;
            default -> Objects.requireNonNull(persons.get(part + "/" + standing));
        };
    }

    <T extends @Nullable Object> T as(UUID person, Supplier<T> work) {
        return Acting.as(person, () -> transaction.execute(_ -> work.get()));
    }

    /** In the name of whoever stands so to a part, rolled back afterwards. */
    <T extends @Nullable Object> T trying(SpacePart part, SpaceRelation standing, Supplier<T> work) {
        Supplier<T> rolledBack = () -> transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
        return standing == SpaceRelation.NOBODY ? rolledBack.get() : Acting.as(person(part, standing), rolledBack);
    }

    private static UUID account(OrganisationBootstrap organisationBootstrap, String name) {
        return organisationBootstrap.account(name, name + "." + UUID.randomUUID() + "@voorbeeld.test", "nl");
    }

    private static UUID leaf(Leaves leaves, Spaces spaces, SpacePart part, String which, boolean ownOnly) {
        LeafKind kind = LeafKind.in(part).orElseThrow();
        UUID id = Ids.next();
        String field =
                kind == LeafKind.PROFILE ? "words" : kind.fields().getFirst().name();
        String sort = kind.sorts().isEmpty() ? "" : kind.sorts().getFirst();
        leaves.keep(
                spaces.access().of(part),
                new Leaf(
                        id,
                        kind,
                        sort,
                        Map.of(field, text(part, which)),
                        0,
                        ownOnly,
                        false,
                        null,
                        null,
                        null,
                        null,
                        0));
        return id;
    }

    private void give(KeeperRights keeping, JdbcClient jdbc, SpacePart part) {
        keeping.give(person(part, SpaceRelation.READER), part, May.READ, "matrix");
        keeping.give(person(part, SpaceRelation.LEAF_READER), part, given(part), May.READ, false, "matrix");
        keeping.give(person(part, SpaceRelation.CONTRIBUTOR), part, May.CONTRIBUTE, "matrix");
        keeping.give(person(part, SpaceRelation.ENDED), part, May.CONTRIBUTE, "matrix");
        jdbc.sql("""
                        update circle.grants set since = now() - interval '9 days', until = now() - interval '1 day'
                        where circle_id = ? and person_id = ?
                        """).params(circle, person(part, SpaceRelation.ENDED)).update();
        keeping.give(person(part, SpaceRelation.REVOKED), part, May.CONTRIBUTE, "matrix");
        keeping.take(person(part, SpaceRelation.REVOKED), part);
    }
}

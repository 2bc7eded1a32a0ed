package org.herstelkring.journey;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people tests of spaces meet again and again: Sam, who owns a space; Lena, his sister; Jo, his practitioner; Ada,
 * whose grant ended; Kim, a stranger with a space of her own.
 */
@Component
public class SpaceCast {

    private final OrganisationBootstrap organisationBootstrap;
    private final Spaces spaces;
    private final Leaves leaves;
    private final TransactionTemplate transaction;

    SpaceCast(
            OrganisationBootstrap organisationBootstrap,
            Spaces spaces,
            Leaves leaves,
            TransactionTemplate transaction) {
        this.organisationBootstrap = organisationBootstrap;
        this.spaces = spaces;
        this.leaves = leaves;
        this.transaction = transaction;
    }

    /** @param space circle of Sam's space */
    public record Cast(UUID sam, UUID space, UUID lena, UUID jo, UUID ada, UUID kim, String tag) {}

    public Cast cast() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID sam = account("Sam", tag);
        UUID space = begin(sam);
        UUID kim = account("Kim", tag);
        begin(kim);
        return new Cast(sam, space, account("Lena", tag), account("Jo", tag), account("Ada", tag), kim, tag);
    }

    /** An account whose address is {@code name.tag@example.org}. */
    public UUID account(String name, String tag) {
        return organisationBootstrap.account(
                name, name.toLowerCase(java.util.Locale.ROOT) + "." + tag + "@example.org", "nl");
    }

    /** @return the circle of the space */
    public UUID begin(UUID owner) {
        return in(owner, () -> spaces.begin().circle());
    }

    /** A leaf of this owner's space. */
    public UUID leaf(UUID owner, LeafKind kind, String sort, Map<String, String> fields) {
        UUID id = Ids.next();
        in(owner, () -> leaves.keep(spaces.access().of(kind.part()), Leaf.of(id, kind, sort, fields)));
        return id;
    }

    /** The owner gives somebody a part, or one leaf of it. */
    public void give(UUID owner, UUID person, SpacePart part, @Nullable UUID leaf, May may) {
        keeping(owner, keeping -> keeping.give(person, part, leaf, may, false, "test"));
    }

    public void keeping(UUID owner, java.util.function.Consumer<KeeperRights> work) {
        in(owner, () -> {
            work.accept(spaces.access().keeping());
            return true;
        });
    }

    /** Does this in the name of a person, in one transaction. */
    public <T> T in(UUID person, Supplier<T> work) {
        return Acting.as(person, () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}

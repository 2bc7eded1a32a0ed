package org.herstelkring.circle;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.database.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The right to say who belongs to a circle and who sees which part of it. {@link Circles} hands it to its keepers. */
public final class KeeperRights {

    /** Every part, for {@link #pause}. */
    public static final String ALL = "*";

    private final Stores stores;
    private final UUID circle;
    private final UUID keeper;
    private final Memory memory;

    /** What is written when a right is used. */
    @Component
    record Stores(KeptGrants grants, KeptPeople people) {}

    KeeperRights(Stores stores, UUID circle, UUID keeper, Memory memory) {
        this.stores = stores;
        this.circle = circle;
        this.keeper = keeper;
        this.memory = memory;
    }

    public UUID circle() {
        return circle;
    }

    public UUID keeper() {
        return keeper;
    }

    /** What they read in it and did not change since. */
    public Memory memory() {
        return memory;
    }

    /** To look through the eyes of somebody: only at what was given in this circle. */
    public ViewAs eyes(UUID person) {
        return new ViewAs(circle, person);
    }

    /** Admits a person as a member, or again after they left; admitting the same member twice changes nothing. */
    public void admit(UUID member, UUID person, String role) {
        stores.people().admit(this, member, person, role);
    }

    /** A member leaves: all their grants end at once. */
    public void release(UUID member) {
        stores.people().release(this, member);
    }

    /** Gives a grant on a whole part. */
    public void give(UUID person, Part part, May may, String why) {
        give(person, part, null, may, false, why);
    }

    /** Gives a member their own part: what they look at is theirs, so it is not recorded. */
    public void giveOwn(UUID person, Part part, UUID subject, May may, String why) {
        give(person, part, subject, may, true, why);
    }

    /**
     * Gives a grant, unless the same one runs already.
     *
     * @param subject narrows it to what is about this member
     * @param own whether what the person will look at is their own
     * @param why a short reason code, never text about a person
     */
    public void give(UUID person, Part part, @Nullable UUID subject, May may, boolean own, String why) {
        stores.grants().give(this, person, part, subject, may, own, why);
    }

    /** Takes back every grant of a person on a part, at once. */
    public void take(UUID person, Part part) {
        stores.grants().take(this, person, part);
    }

    /** Takes back every grant of a person in this circle, at once. */
    public void takeAll(UUID person) {
        stores.grants().takeAll(this, person);
    }

    /**
     * Sharing of these parts stands still from now on, and no other: what others could see of them ends at once, and runs
     * again when they are no longer among those given here. Keepers see everything meanwhile.
     *
     * @param parts codes of parts, or {@link #ALL}
     */
    public void pause(Set<String> parts) {
        stores.grants().pause(this, parts);
    }

    /** Refuses when sharing of this part stands still now. */
    public void requireNotPaused(String part) {
        stores.grants().requireNotPaused(this, part);
    }

    /** Ends for good what anybody but keepers could see of these parts, paused or running. */
    public void end(List<String> parts) {
        stores.grants().end(this, parts);
    }

    /** Everybody else leaves for good, with whatever they could see. */
    public void endAllBut(UUID person) {
        stores.people().endAllBut(this, person);
    }

    /** Who keeps this circle now, the longest first. */
    public List<UUID> keepers() {
        return stores.people().keepers(this);
    }

    /** Adds a keeper beside this one. */
    public void share(UUID person) {
        stores.people().share(this, person);
    }

    /** A keeper stops keeping. The last one cannot. */
    public boolean stop(UUID person) {
        return stores.people().stop(this, person);
    }

    /** Destroys the circle's key: from now on nobody, the house included, can read its text. Cannot be undone. */
    public void erase() {
        stores.people().erase(this);
    }
}

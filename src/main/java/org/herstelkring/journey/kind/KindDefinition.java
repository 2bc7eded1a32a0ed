package org.herstelkring.journey.kind;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herstelkring.circle.May;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a kind of leaf, said once, in the file of the kind. Whatever a file does not say is as with most: it is
 * written, listed, proposed, shared, taken along and erased like the others, and stands on no profile, on no card and in
 * no preset. What is said is never changed after.
 */
public final class KindDefinition {

    private final SpacePart part;
    private final List<LeafField> fields;
    private List<String> sorts = List.of();
    private String usualSort = "";
    private @Nullable String unnamedSort;
    private KindPages pages = KindPages.PLAIN;
    private Proposable proposable;
    private @Nullable OnProfile onProfile;
    private @Nullable Beginning beginning;
    private final Map<String, May> presets = new LinkedHashMap<>();
    private final Set<KindTrait> traits = EnumSet.noneOf(KindTrait.class);

    private KindDefinition(SpacePart part, List<LeafField> fields) {
        this.part = part;
        this.fields = fields;
        this.proposable = Proposable.of(fields);
    }

    /** @param fields in the order they are asked; nothing must be filled in */
    static KindDefinition of(SpacePart part, LeafField... fields) {
        return new KindDefinition(part, List.of(fields));
    }

    /** What there is to choose from. */
    KindDefinition sorts(String... all) {
        sorts = List.of(all);
        return this;
    }

    /** What it is when it did not come from its own form and nobody chose. */
    KindDefinition usually(String sort) {
        usualSort = sort;
        return this;
    }

    /** Its sort is what it is called, but for this one. */
    KindDefinition calledByItsSortUnless(String unnamed) {
        unnamedSort = unnamed;
        return this;
    }

    KindDefinition with(KindPages its) {
        pages = its;
        return this;
    }

    KindDefinition with(Proposable what) {
        proposable = what;
        return this;
    }

    KindDefinition with(OnProfile how) {
        onProfile = how;
        return this;
    }

    /** Today invites to a first one: the lowest rank first, behind the address of its part. */
    KindDefinition begunFromToday(int rank, String behind) {
        beginning = new Beginning(rank, part.path() + behind);
        return this;
    }

    /** Presets that let somebody read its part. */
    KindDefinition readBy(String... codes) {
        for (String code : codes) presets.put(code, May.READ);
        return this;
    }

    /** Presets that let somebody contribute to its part. */
    KindDefinition helpedBy(String... codes) {
        for (String code : codes) presets.put(code, May.CONTRIBUTE);
        return this;
    }

    KindDefinition with(KindTrait... some) {
        traits.addAll(List.of(some));
        return this;
    }

    public SpacePart part() {
        return part;
    }

    public List<LeafField> fields() {
        return fields;
    }

    public List<String> sorts() {
        return sorts;
    }

    public String usualSort() {
        return usualSort;
    }

    /** Whether this sort is what such a leaf is called. */
    public boolean calledBy(String sort) {
        return unnamedSort != null && sorts.contains(sort) && !sort.equals(unnamedSort);
    }

    public KindPages pages() {
        return pages;
    }

    public Proposable proposable() {
        return proposable;
    }

    /** How it stands on the profile; empty where it never does. */
    public Optional<OnProfile> onProfile() {
        return Optional.ofNullable(onProfile);
    }

    /** How today invites to a first one. */
    public Optional<Beginning> beginning() {
        return Optional.ofNullable(beginning);
    }

    /** Who is often let into its part, and what they may there, by the code of a preset. */
    public Map<String, May> presets() {
        return Map.copyOf(presets);
    }

    public boolean has(KindTrait trait) {
        return traits.contains(trait);
    }
}

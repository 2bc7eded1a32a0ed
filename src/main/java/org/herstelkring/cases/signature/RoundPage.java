package org.herstelkring.cases.signature;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tablet on its way round the table: whose turn it is, and nothing of what anybody answered.
 *
 * @param base path of the plan
 */
public record RoundPage(String base, List<Turn> turns) {

    /**
     * @param name by which they are called at the table
     * @param open whether their sheet was handed over and still asks something
     */
    public record Turn(UUID participant, String name, boolean answered, boolean open) {}

    /** Who comes next. */
    public @Nullable Turn next() {
        return turns.stream().filter(Turn::open).findFirst().orElse(null);
    }

    public String sheet(Turn turn) {
        return base + "/signing/" + turn.participant();
    }
}

package org.herstelkring.cases.intake;

import java.util.Arrays;
import java.util.Objects;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;

/** Both texts side by side, when somebody else saved first. */
final class Merging {

    private Merging() {}

    static Stale stale(FactsForm theirs, FactsForm mine) {
        return stale(
                theirs.version(),
                field("title", "intake.name", theirs.title(), mine.title()),
                field("facts", "intake.facts", theirs.facts(), mine.facts()),
                field("happenedOn", "intake.on", theirs.happenedOn(), mine.happenedOn()),
                field("happenedAt", "intake.at", theirs.happenedAt(), mine.happenedAt()),
                field("place", "intake.place", theirs.place(), mine.place()),
                field("directly", "intake.directly", theirs.directly(), mine.directly()),
                field("indirectly", "intake.indirectly", theirs.indirectly(), mine.indirectly()),
                field("sourceWords", "intake.source.words", theirs.sourceWords(), mine.sourceWords()),
                field("minorsWords", "intake.minors.words", theirs.minorsWords(), mine.minorsWords()));
    }

    static Stale stale(FitForm theirs, FitForm mine) {
        return stale(
                theirs.version(),
                field("fitsWords", "intake.fits.words", theirs.fitsWords(), mine.fitsWords()),
                field("urgencyWords", "intake.urgency.words", theirs.urgencyWords(), mine.urgencyWords()));
    }

    private static Stale stale(long version, StaleField... fields) {
        return new Stale(version, Arrays.asList(fields));
    }

    private static StaleField field(String name, String label, @Nullable Object theirs, @Nullable Object mine) {
        return new StaleField(name, label, Objects.toString(theirs, ""), Objects.toString(mine, ""));
    }
}

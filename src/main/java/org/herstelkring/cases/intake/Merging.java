package org.herstelkring.cases.intake;

import java.util.Arrays;
import java.util.Objects;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.Box;
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
                StaleField.day("happenedOn", "intake.on", theirs.happenedOn(), mine.happenedOn()),
                field("happenedAt", "intake.at", theirs.happenedAt(), mine.happenedAt()),
                field("place", "intake.place", theirs.place(), mine.place()),
                StaleField.several(
                        "harm", "intake.harm", Box.of("intake.harm", Harm.values(), theirs.harm(), mine.harm())),
                field("directly", "intake.directly", theirs.directly(), mine.directly()),
                field("indirectly", "intake.indirectly", theirs.indirectly(), mine.indirectly()),
                StaleField.one("source", "intake.source", "intake.source", theirs.source(), mine.source()),
                field("sourceWords", "intake.source.words", theirs.sourceWords(), mine.sourceWords()),
                StaleField.one("minors", "intake.minors", "intake.known", theirs.minors(), mine.minors()),
                field("minorsWords", "intake.minors.words", theirs.minorsWords(), mine.minorsWords()));
    }

    static Stale stale(FitForm theirs, FitForm mine) {
        return stale(
                theirs.version(),
                StaleField.one(
                        "seriousness",
                        "intake.seriousness",
                        "intake.seriousness",
                        theirs.seriousness(),
                        mine.seriousness()),
                StaleField.one("several", "intake.several", "intake.known", theirs.several(), mine.several()),
                StaleField.one(
                        "responsibility",
                        "intake.responsibility",
                        "intake.responsibility",
                        theirs.responsibility(),
                        mine.responsibility()),
                StaleField.one("fits", "intake.fits", "intake.fits", theirs.fits(), mine.fits()),
                field("fitsWords", "intake.fits.words", theirs.fitsWords(), mine.fitsWords()),
                StaleField.one("urgency", "intake.urgency", "intake.urgency", theirs.urgency(), mine.urgency()),
                field("urgencyWords", "intake.urgency.words", theirs.urgencyWords(), mine.urgencyWords()));
    }

    private static Stale stale(long version, StaleField... fields) {
        return new Stale(version, Arrays.asList(fields));
    }

    private static StaleField field(String name, String label, @Nullable Object theirs, @Nullable Object mine) {
        return new StaleField(name, label, Objects.toString(theirs, ""), Objects.toString(mine, ""));
    }
}

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
                field("title", "cases.intake.name", theirs.title(), mine.title()),
                field("facts", "cases.intake.facts", theirs.facts(), mine.facts()),
                StaleField.day("happenedOn", "cases.intake.on", theirs.happenedOn(), mine.happenedOn()),
                field("happenedAt", "cases.intake.at", theirs.happenedAt(), mine.happenedAt()),
                field("place", "cases.intake.place", theirs.place(), mine.place()),
                StaleField.several(
                        "harm",
                        "cases.intake.harm",
                        Box.of("cases.intake.harm", Harm.values(), theirs.harm(), mine.harm())),
                field("directly", "cases.intake.directly", theirs.directly(), mine.directly()),
                field("indirectly", "cases.intake.indirectly", theirs.indirectly(), mine.indirectly()),
                StaleField.one("source", "cases.intake.source", "cases.intake.source", theirs.source(), mine.source()),
                field("sourceWords", "cases.intake.source.words", theirs.sourceWords(), mine.sourceWords()),
                StaleField.one("minors", "cases.intake.minors", "cases.intake.known", theirs.minors(), mine.minors()),
                field("minorsWords", "cases.intake.minors.words", theirs.minorsWords(), mine.minorsWords()));
    }

    static Stale stale(FitForm theirs, FitForm mine) {
        return stale(
                theirs.version(),
                StaleField.one(
                        "seriousness",
                        "cases.intake.seriousness",
                        "cases.intake.seriousness",
                        theirs.seriousness(),
                        mine.seriousness()),
                StaleField.one(
                        "several", "cases.intake.several", "cases.intake.known", theirs.several(), mine.several()),
                StaleField.one(
                        "responsibility",
                        "cases.intake.responsibility",
                        "cases.intake.responsibility",
                        theirs.responsibility(),
                        mine.responsibility()),
                StaleField.keyed(
                        "fits",
                        "cases.intake.fits",
                        Objects.toString(theirs.fits(), ""),
                        Objects.toString(mine.fits(), ""),
                        Fits.label(theirs.fits()),
                        Fits.label(mine.fits())),
                field("fitsWords", "cases.intake.fits.words", theirs.fitsWords(), mine.fitsWords()),
                StaleField.one(
                        "urgency", "cases.intake.urgency", "cases.intake.urgency", theirs.urgency(), mine.urgency()),
                field("urgencyWords", "cases.intake.urgency.words", theirs.urgencyWords(), mine.urgencyWords()));
    }

    private static Stale stale(long version, StaleField... fields) {
        return new Stale(version, Arrays.asList(fields));
    }

    private static StaleField field(String name, String label, @Nullable Object theirs, @Nullable Object mine) {
        return new StaleField(name, label, Objects.toString(theirs, ""), Objects.toString(mine, ""));
    }
}

package org.herstelkring.cases.preparation;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;

/** Everybody in a case: who was prepared, and what still lacks. */
public record PreparationsPage(
        CaseFile file, List<Line> lines, Labels labels, TellerChoice teller, Form form, List<String> facilitators) {

    /** One participant and where their preparation stands. */
    public record Line(Participant person, @Nullable Participant besides, Preparation preparation) {

        /** Message key of what they answered on taking part. */
        public String willing() {
            return "cases.preparation.willing." + preparation.willing().name().toLowerCase(Locale.ROOT);
        }
    }

    /** Message key of whom they wish to tell first. */
    public @Nullable String wish(Line line) {
        return PreparationPage.wish(script(), line.person(), line.preparation());
    }

    /** Those who choose who tells first. */
    public List<Line> choosers() {
        return lines.stream()
                .filter(line -> line.person().takesPart()
                        && script().chooser(line.person().roles()).isPresent())
                .toList();
    }

    /** The sides that can tell first. */
    public List<Option> sides(UnaryOperator<String> words) {
        return script().sides().stream()
                .map(side -> new Option(side.code(), labels.of(side, words)))
                .toList();
    }

    private Script script() {
        return Script.load(file.script());
    }

    public boolean wishesDiffer() {
        return choosers().stream()
                        .map(line -> line.preparation().teller())
                        .filter(wish -> wish != null && wish.side() != null)
                        .distinct()
                        .count()
                > 1;
    }
}

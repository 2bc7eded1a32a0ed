package org.herstelkring.cases.preparation;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.Teller;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;

/** Everybody in a case: who was prepared, and what still lacks. */
public record PreparationsPage(CaseFile file, List<Line> lines, Labels labels, Form form, List<String> facilitators) {

    /** One participant and where their preparation stands. */
    public record Line(Participant person, List<Participant> besides, Preparation preparation) {

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

    /** Those who can tell first: everybody of the sides. */
    public List<Option> tellers(UnaryOperator<String> words) {
        return lines.stream()
                .map(Line::person)
                .filter(person -> tells(file, person))
                .map(person -> new Option(
                        person.id().toString(),
                        person.name(),
                        script().sides().stream()
                                .filter(person.roles()::contains)
                                .map(side -> labels.of(side, words))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Whoever was chosen; of a side with one person in it, that one. */
    static String chosen(CaseFile file, List<Line> lines) {
        Teller teller = file.teller();
        if (teller == null) return "";
        if (teller.person() != null) return teller.person().toString();
        List<String> theirs = lines.stream()
                .map(Line::person)
                .filter(person -> tells(file, person) && person.roles().contains(teller.side()))
                .map(person -> person.id().toString())
                .toList();
        return theirs.size() == 1 ? theirs.getFirst() : "";
    }

    private static boolean tells(CaseFile file, Participant person) {
        return person.takesPart() && Script.load(file.script()).sides().stream().anyMatch(person.roles()::contains);
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

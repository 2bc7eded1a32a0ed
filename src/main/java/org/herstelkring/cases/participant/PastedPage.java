package org.herstelkring.cases.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.ScriptRole;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;

/**
 * A list that was pasted, to be looked at.
 *
 * @param lines as it was pasted
 * @param rows how each was read, or typed since
 * @param there who is in the case already
 */
public record PastedPage(
        CaseFile file, Form form, String lines, List<Row> rows, List<Participant> there, Labels labels) {

    /** @param name as it is read now, to tell rows apart */
    public record Row(String id, String name) {}

    public String path() {
        return "/cases/" + file.id() + "/people";
    }

    public List<Option> roles(UnaryOperator<String> words) {
        return Script.load(file.script()).roles().stream()
                .map(ScriptRole::role)
                .map(role -> new Option(role.code(), labels.of(role, words)))
                .toList();
    }

    /** Whom somebody can stand beside: people of the case, and of this list. */
    public List<Option> besides(Row self) {
        List<Option> options = new ArrayList<>();
        there.forEach(one -> options.add(new Option(one.id().toString(), one.name())));
        rows.stream()
                .filter(row -> !row.id().equals(self.id()) && !row.name().isEmpty())
                .forEach(row -> options.add(new Option(row.id(), row.name())));
        return options;
    }
}

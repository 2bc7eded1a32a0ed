package org.herstelkring.cases.participant;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.ScriptRole;
import org.herstelkring.people.Professional;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.words.Isolated;
import org.jspecify.annotations.Nullable;

/**
 * @param book professionals whose data can be filled in
 * @param changing who is changed, or null for somebody new
 */
public record PersonFormPage(
        CaseFile file,
        Form form,
        List<Participant> people,
        Labels labels,
        List<Professional> book,
        @Nullable Participant changing) {

    public String path() {
        return "/cases/" + file.id() + "/people";
    }

    public String action() {
        return changing == null ? path() : path() + "/" + changing.id();
    }

    public List<Option> roles(UnaryOperator<String> words) {
        return script().roles().stream()
                .map(ScriptRole::role)
                .map(role -> new Option(
                        role.code(),
                        labels.of(role, words),
                        words.apply("cases.participant.role." + role.code() + ".hint")))
                .toList();
    }

    /** Those a supporter can stand beside. */
    public List<Option> sides(UnaryOperator<String> words, String beside) {
        return options(one -> !standsBeside(one), words, beside);
    }

    private boolean standsBeside(Participant one) {
        return one.roles().stream().anyMatch(role -> script().role(role).beside());
    }

    private Script script() {
        return Script.load(file.script());
    }

    /** Those who could decide for a minor. */
    public List<Option> grownUps(UnaryOperator<String> words, String beside) {
        return options(one -> !one.minor(), words, beside);
    }

    private List<Option> options(
            java.util.function.Predicate<Participant> wanted, UnaryOperator<String> words, String beside) {
        Naming naming = new Naming(people, labels, words, beside);
        UUID self = changing == null ? null : changing.id();
        return people.stream()
                .filter(one -> !one.id().equals(self) && one.stands() != Participant.Stands.WITHDRAWN)
                .filter(wanted)
                .map(one -> new Option(one.id().toString(), Isolated.of(one.name()) + ", " + naming.role(one)))
                .toList();
    }
}

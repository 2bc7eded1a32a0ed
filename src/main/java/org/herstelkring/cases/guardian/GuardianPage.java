package org.herstelkring.cases.guardian;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Participant;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who decides for children of a case.
 *
 * @param one null for somebody new
 * @param code the digits that go with their link; empty for whoever comes in as they take part
 */
public record GuardianPage(CaseFile file, @Nullable Guardian one, List<Participant> everybody, Form form, String code) {

    public String path() {
        return "/cases/" + file.id() + "/guardians";
    }

    public String action() {
        return one == null ? path() : path() + "/" + one.id();
    }

    public String name() {
        if (one == null) return "";
        return everybody.stream()
                .filter(person -> one.participant() && person.id().equals(one.id()))
                .map(Participant::name)
                .findFirst()
                .orElse(one.name());
    }

    /** The page of the first child, to go back to. */
    public String back() {
        List<String> chosen = form.values("children");
        return chosen.isEmpty()
                ? "/cases/" + file.id() + "/people"
                : "/cases/" + file.id() + "/people/" + chosen.getFirst() + "/guardians";
    }

    public List<Option> children() {
        List<String> chosen = form.values("children");
        return everybody.stream()
                .filter(person -> person.minor()
                        && (person.stands() != Participant.Stands.WITHDRAWN
                                || chosen.contains(person.id().toString())))
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    public List<Option> grownUps() {
        return everybody.stream()
                .filter(person -> !person.minor() && person.stands() != Participant.Stands.WITHDRAWN)
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    public static List<Option> kinds(Screen s) {
        return s.options("cases.guardian.kind", Guardian.Kind.values());
    }

    public String spoken() {
        return code.length() < 6 ? code : code.substring(0, 3) + " " + code.substring(3);
    }
}

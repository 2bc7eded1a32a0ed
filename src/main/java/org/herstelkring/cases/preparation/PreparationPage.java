package org.herstelkring.cases.preparation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * One participant's preparation, for facilitators: on screen and on paper.
 *
 * @param prompts per topic of the script, the questions that may help
 * @param facilitators their names, for the line that says who sees this
 * @param bring the small form that puts a supporter in the circle
 * @param fellows other participants, for whom somebody brings
 * @param newSupporter id of the supporter the small form would add
 * @param today in the zone of the people, as ISO date
 */
public record PreparationPage(
        CaseFile file,
        Participant person,
        @Nullable Participant besides,
        @Nullable Participant guardian,
        Labels labels,
        Form form,
        Preparation stands,
        String was,
        Map<String, List<Prompt>> prompts,
        PreparationNote note,
        Form noteForm,
        Form bring,
        List<String> facilitators,
        List<Participant> supporters,
        List<Participant> fellows,
        UUID newSupporter,
        String today) {

    /** @param key what is kept when it is ticked, {@code safety.need} */
    public record Prompt(String key, String words, boolean ticked) {}

    public String path() {
        return "/cases/" + file.id() + "/people/" + person.id() + "/preparation";
    }

    /** Whether they are asked about this topic of the script. */
    public boolean asks(String topic) {
        return script().asks(person.roles(), topic);
    }

    /** Whom they can wish to tell first. */
    public List<Option> tellers(UnaryOperator<String> words) {
        return Wishes.of(script(), person.roles(), "cases.preparation.teller.", words);
    }

    /** Message key of whom they wish to tell first. */
    public @Nullable String wish() {
        return wish(script(), person, stands);
    }

    static @Nullable String wish(Script script, Participant person, Preparation stands) {
        TellerWish wish = stands.teller();
        return wish == null
                ? null
                : "cases.preparation.teller."
                        + wish.from(script.chooser(person.roles()).orElse(null));
    }

    private Script script() {
        return Script.load(file.script());
    }

    public List<Prompt> prompts(String topic) {
        List<Prompt> some = prompts.get(topic);
        return some == null ? List.of() : some;
    }

    /** Topics that are only talked about and have no answer of their own. */
    public List<String> talkedAbout() {
        Set<String> answered = Set.of(
                "willingness",
                "responsibility",
                "expectations",
                "limits",
                "safety",
                "company",
                "teller",
                "commitments",
                "language");
        return prompts.keySet().stream()
                .filter(topic -> !answered.contains(topic))
                .toList();
    }
}

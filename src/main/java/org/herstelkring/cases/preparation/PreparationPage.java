package org.herstelkring.cases.preparation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Role;
import org.herstelkring.shared.page.Form;
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
        Note note,
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

    public boolean harmed() {
        return person.is(Role.HARMED);
    }

    public boolean responsible() {
        return person.is(Role.RESPONSIBLE);
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

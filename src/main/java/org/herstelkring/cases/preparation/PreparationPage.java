package org.herstelkring.cases.preparation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.talk.Talk;
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
 * @param topics what they are prepared on, in order
 * @param topic the one this page is about; null for the whole
 * @param talks with them that are still to be held
 */
public record PreparationPage(
        CaseFile file,
        Participant person,
        List<Participant> besides,
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
        String today,
        List<String> topics,
        @Nullable String topic,
        List<Talk> talks) {

    /** @param key what is kept when it is ticked, {@code safety.need} */
    public record Prompt(String key, String words, boolean ticked) {}

    PreparationPage on(String one) {
        return new PreparationPage(
                file,
                person,
                besides,
                guardian,
                labels,
                form,
                stands,
                was,
                prompts,
                note,
                noteForm,
                bring,
                facilitators,
                supporters,
                fellows,
                newSupporter,
                today,
                topics,
                one,
                talks);
    }

    public String path() {
        return "/cases/" + file.id() + "/people/" + person.id() + "/preparation";
    }

    /** Who comes after them round the table; null after the last. */
    public @Nullable Participant after() {
        return fellows.stream()
                .filter(one -> one.takesPart() && one.seat() > person.seat())
                .min(Comparator.comparingInt(Participant::seat))
                .orElse(null);
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
        return topics.stream().filter(one -> !Topics.hasAnswers(one)).toList();
    }

    /** Message key of what a topic is called. */
    public String title(String one) {
        return (Topics.hasAnswers(one) ? "cases.preparation.topic." : "cases.script." + file.script() + ".preparation.")
                + one;
    }

    public boolean first(String one) {
        return topics.getFirst().equals(one);
    }

    public boolean last(String one) {
        return topics.getLast().equals(one);
    }

    /** Whether something came up, or was answered. */
    public boolean talkedOver(String one) {
        return !answers(one).isEmpty() || prompts(one).stream().anyMatch(Prompt::ticked);
    }

    /** The first topic of which nothing was said yet; when all were, the first. */
    public String onward() {
        return topics.stream().filter(one -> !talkedOver(one)).findFirst().orElse(topics.getFirst());
    }

    /** What was said on a topic: choices that were made, and the beginning of what was written. */
    public List<Answer> answers(String one) {
        return stands.said(
                one,
                new FieldWords(
                        "cases.preparation", script().chooser(person.roles()).orElse(null)));
    }
}

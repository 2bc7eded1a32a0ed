package org.herstelkring.cases.mypart;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.herstelkring.cases.preparation.Answer;
import org.herstelkring.cases.preparation.FieldWords;
import org.herstelkring.cases.preparation.Preparation;
import org.herstelkring.cases.preparation.Topics;
import org.herstelkring.cases.preparation.Wishes;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * A participant's own preparation.
 *
 * @param prompts message keys of questions that may help, per field
 * @param topics what they are asked about, in order
 * @param topic the one this page is about; null for the whole
 */
public record MyPreparationPage(
        MySeat seat,
        Form form,
        Preparation stands,
        Map<String, List<String>> prompts,
        List<String> topics,
        @Nullable String topic) {

    public String path() {
        return seat.path() + "/prepare";
    }

    public long version() {
        return stands.version();
    }

    public String was() {
        return stands.digest();
    }

    /** Whether they are asked about this topic of the script. */
    public boolean asks(String one) {
        return script().asks(seat.me().roles(), one);
    }

    /** Whom they can wish to tell first. */
    public List<Option> tellers(UnaryOperator<String> words) {
        return Wishes.of(script(), seat.me().roles(), "cases.mypart.teller.", words);
    }

    public List<Answer> answers(String one) {
        return stands.said(
                one,
                new FieldWords(
                        "cases.mypart", script().chooser(seat.me().roles()).orElse(null)));
    }

    public boolean answered(String one) {
        return !answers(one).isEmpty();
    }

    public boolean last(String one) {
        return topics.getLast().equals(one);
    }

    /** The first topic they said nothing on; when they did on all, the first. */
    public String onward() {
        return topics.stream().filter(one -> !answered(one)).findFirst().orElse(topics.getFirst());
    }

    String after(String one, @Nullable String chosen) {
        return Topics.onward(path(), topics, one, chosen);
    }

    private Script script() {
        return Script.load(seat.script());
    }
}

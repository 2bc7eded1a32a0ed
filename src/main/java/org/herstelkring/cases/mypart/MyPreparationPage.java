package org.herstelkring.cases.mypart;

import java.util.List;
import java.util.function.UnaryOperator;
import org.herstelkring.cases.preparation.Wishes;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;

/**
 * A participant's own preparation.
 *
 * @param prompts message keys of questions that may help, per field
 */
public record MyPreparationPage(
        MySeat seat, Form form, long version, String was, java.util.Map<String, List<String>> prompts) {

    /** Whether they are asked about this topic of the script. */
    public boolean asks(String topic) {
        return script().asks(seat.me().roles(), topic);
    }

    /** Whom they can wish to tell first. */
    public List<Option> tellers(UnaryOperator<String> words) {
        return Wishes.of(script(), seat.me().roles(), "cases.mypart.teller.", words);
    }

    private Script script() {
        return Script.load(seat.script());
    }
}

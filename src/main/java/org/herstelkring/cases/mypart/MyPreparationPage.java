package org.herstelkring.cases.mypart;

import java.util.List;
import org.herstelkring.cases.Role;
import org.herstelkring.shared.page.Form;

/**
 * A participant's own preparation.
 *
 * @param prompts message keys of questions that may help, per field
 */
public record MyPreparationPage(
        MySeat seat, Form form, long version, String was, java.util.Map<String, List<String>> prompts) {

    public boolean harmed() {
        return seat.me().is(Role.HARMED);
    }

    public boolean responsible() {
        return seat.me().is(Role.RESPONSIBLE);
    }
}

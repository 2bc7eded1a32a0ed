package org.herstelkring.cases.guardian;

import java.util.List;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Who must agree to what, as an organisation goes by it.
 *
 * @param version of the choice of the country
 * @param may whether the reader may change it
 * @param typed what came back with something wrong, of this matter
 */
public record RulesPage(
        String organisation,
        Country country,
        long version,
        List<AgreementRule> rules,
        boolean may,
        Form typed,
        @Nullable Matter wrongFor) {

    public boolean wrong(AgreementRule rule) {
        return rule.matter() == wrongFor;
    }

    public Form form(AgreementRule rule) {
        return wrong(rule) ? typed : Form.of(RuleForm.of(rule));
    }
}

package org.herstelkring.cases.guardian;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.herstelkring.cases.Age;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/** A line of an organisation's own. */
record RuleForm(
        @NotNull @Pattern(regexp = "ONE|ALL") @Nullable String guardians,

        @NotNull(message = "{cases.guardian.rules.age.wrong}")
        @Min(value = 0, message = "{cases.guardian.rules.age.wrong}")
        @Max(value = 18, message = "{cases.guardian.rules.age.wrong}")
        @Nullable
        Integer until,

        @NotNull(message = "{cases.guardian.rules.age.wrong}")
        @Min(value = 0, message = "{cases.guardian.rules.age.wrong}")
        @Max(value = 18, message = "{cases.guardian.rules.age.wrong}")
        @Nullable
        Integer childFrom,

        @Size(max = 600) String source,
        long version) {

    RuleForm {
        source = TypedText.text(source);
    }

    static RuleForm of(AgreementRule rule) {
        return new RuleForm(
                rule.all() ? "ALL" : "ONE",
                rule.until(),
                rule.childFrom(),
                rule.source() == null ? "" : rule.source(),
                rule.version());
    }

    boolean everybody() {
        return "ALL".equals(guardians);
    }

    int untilAge() {
        return until == null ? Age.ADULT : until;
    }

    int childAge() {
        return childFrom == null ? 0 : childFrom;
    }

    boolean saysTheSame(RuleForm stands) {
        return everybody() == stands.everybody()
                && untilAge() == stands.untilAge()
                && childAge() == stands.childAge()
                && source.equals(stands.source);
    }

    Stale staleAgainst(AgreementRule now) {
        RuleForm theirs = of(now);
        return new Stale(
                now.version(),
                List.of(
                        StaleField.keyed(
                                "guardians",
                                "cases.guardian.rules.guardians",
                                theirs.guardians + "",
                                guardians + "",
                                key(theirs.everybody()),
                                key(everybody())),
                        new StaleField("until", "cases.guardian.rules.until", theirs.until + "", until + ""),
                        new StaleField(
                                "childFrom", "cases.guardian.rules.child-from", theirs.childFrom + "", childFrom + ""),
                        new StaleField("source", "cases.guardian.rules.source", theirs.source, source)));
    }

    private static String key(boolean all) {
        return all ? "cases.guardian.rules.guardians.all" : "cases.guardian.rules.guardians.one";
    }
}

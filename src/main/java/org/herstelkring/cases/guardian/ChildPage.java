package org.herstelkring.cases.guardian;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.Age;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.guardian.ChildStanding.Deciding;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * One person's age, and who must agree to what.
 *
 * @param answer what came back with something wrong, of this guardian or child
 */
public record ChildPage(
        CaseFile file,
        ChildStanding standing,
        Age age,
        Form ageForm,
        Form answer,
        @Nullable UUID wrongFor,
        LocalDate today) {

    public String person() {
        return "/cases/" + file.id() + "/people/" + standing.child().id();
    }

    public String path() {
        return person() + "/guardians";
    }

    public boolean minor() {
        return standing.child().minor();
    }

    public boolean wrong(UUID by) {
        return by.equals(wrongFor);
    }

    /** What stands of this one, or what came back. */
    public Form form(UUID by, @Nullable Agreement said) {
        return wrong(by) ? answer : Form.of(AgreementForm.of(said));
    }

    public static List<Option> says(Screen s) {
        return List.of(
                new Option("YES", s.t("cases.guardian.says.yes")),
                new Option("NO", s.t("cases.guardian.says.no")),
                new Option("ASKED", s.t("cases.guardian.says.asked")));
    }

    public static List<Option> how(Screen s) {
        return List.of(
                new Option("PAPER", s.t("cases.guardian.how.paper")),
                new Option("TOLD", s.t("cases.guardian.how.told")));
    }

    /** Whether those who decide are asked this at the age of this child. */
    public boolean asksGuardians(Matter matter) {
        return standing.guardians(matter) != ChildStanding.Standing.NOT_ASKED;
    }

    /** Where somebody who decides is changed, and their letter made; null for one who was chosen on the page of the child. */
    public String guardian(Deciding one) {
        return "/cases/" + file.id() + "/guardians/" + one.id();
    }
}

package org.herstelkring.cases.signature;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Who answered the plan.
 *
 * @param wrong the participant whose paper could not be used, with the form that came back
 */
public record SigningPage(
        CaseFile file,
        Plan plan,
        PlanState state,
        List<Row> rows,
        @Nullable UUID wrong,
        Form form) {

    /** @param mailed whether this participant is reached by mail */
    public record Row(PlanAnswer answer, boolean mailed, String guardian) {}

    public Form formOf(Row row) {
        return row.answer().participant().equals(wrong) ? form : Form.empty();
    }

    /** Who comes along, as it was typed when the form came back. */
    public String guardian(Row row) {
        return row.answer().participant().equals(wrong) ? form.value("guardian") : row.guardian();
    }

    public String path(String end) {
        return "/cases/" + file.id() + "/plan" + end;
    }

    /** Whether an answer can still be given or taken back. */
    public boolean answering() {
        return state instanceof PlanState.Waiting
                || state instanceof PlanState.Answered answered && !answered.sealing();
    }

    /** Who comes next round the table. */
    public @Nullable PlanAnswer first() {
        return rows.stream()
                .map(Row::answer)
                .filter(one -> one.waits() && !one.waitsForLook())
                .findFirst()
                .orElse(null);
    }

    public long answered() {
        return rows.stream().filter(row -> !row.answer().waits()).count();
    }
}

package org.herstelkring.cases.plan;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a case, to write while it is a draft and to read after that.
 *
 * @param plan the newest version, or null when nothing was written yet
 * @param reading what it says, when it is not a draft
 * @param words the form of what belongs to the whole plan
 * @param fresh an id for a line that is added
 */
public record PlanPage(
        CaseFile file,
        @Nullable Plan plan,
        CommitmentView.Part commitments,
        List<Kept> arrangements,
        List<ToInform> told,
        List<Said> lastWords,
        List<PlanLack> lacks,
        @Nullable PlanDocument reading,
        Form words,
        List<Plan> versions,
        UUID fresh) {

    /**
     * Closeness or distance as it is read in a draft.
     *
     * @param lacks message keys of what is still open
     */
    public record Kept(
            DistanceAgreement one, int number, String between, String when, String watcher, List<String> lacks) {

        static Kept of(PlanText text, DistanceAgreement one, PlanWords said) {
            return new Kept(
                    one,
                    text.number(one),
                    said.between(one),
                    said.when(one),
                    said.watcher(one.terms()),
                    PlanLack.of(one, text.number(one)).stream()
                            .map(PlanLack::key)
                            .toList());
        }
    }

    /** A last word with the name of who said it. */
    public record Said(UUID id, String name, String words) {}

    public boolean writable() {
        return plan == null || plan.is(Plan.State.DRAFT);
    }

    public int number() {
        return plan == null ? 1 : plan.number();
    }

    public String path(String end) {
        return "/cases/" + file.id() + end;
    }

    public static List<Option> languages(Screen s) {
        return Option.languages(s);
    }

    /**
     * A version as it was, to read.
     *
     * @param levels whether it says where each commitment stands on the pyramid
     */
    public record Reading(CaseFile file, Plan plan, PlanDocument document, boolean levels) {}
}

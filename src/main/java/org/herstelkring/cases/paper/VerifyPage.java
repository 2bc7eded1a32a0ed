package org.herstelkring.cases.paper;

import java.util.List;
import org.herstelkring.cases.paper.PlanDocument.Outcome;
import org.herstelkring.cases.paper.Verdict.Genuine;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/** @param verdict null before anything was chosen */
public record VerifyPage(@Nullable Verdict verdict) {

    /** The last part of the message keys about this verdict. */
    public String kind() {
        return switch (verdict) {
            case null -> "";
            case Genuine genuine -> "genuine";
            case Verdict.SealedByOther other -> "other";
            case Verdict.Altered altered -> "altered";
            case Verdict.NotSealed bare -> "bare";
            case Verdict.NotPdf none -> "nopdf";
            case Verdict.Empty empty -> "empty";
            case Verdict.TooLarge large -> "large";
            case Verdict.NotTaken not -> "nottaken";
        };
    }

    public String headline(Screen s) {
        return switch (verdict) {
            case Verdict.TooLarge large -> s.t("cases.paper.verify.large", large.megabytes());
            case Verdict.NotTaken not -> s.t(not.why());
            case null, default -> s.t("cases.paper.verify." + kind());
        };
    }

    /** The plain facts under the verdict. */
    public List<String> facts(Screen s) {
        return switch (verdict) {
            case Genuine genuine -> {
                var facts = new java.util.ArrayList<String>();
                if (genuine.evidence() != null)
                    facts.add(s.t(
                            "cases.paper.verify.plan",
                            genuine.evidence().reference(),
                            genuine.evidence().version(),
                            genuine.evidence().organisation()));
                if (genuine.at() != null)
                    facts.add(s.t(
                            genuine.stamped() ? "cases.paper.verify.stamped" : "cases.paper.verify.at",
                            s.dateTime(genuine.at())));
                facts.add(s.t("cases.paper.verify.by", genuine.by()));
                facts.add(s.t(
                        "cases.paper.verify.certificate", genuine.certificate().replaceAll("(.{8})(?!$)", "$1 ")));
                yield facts;
            }
            case Verdict.SealedByOther other -> List.of(s.t("cases.paper.verify.by", other.by()));
            case null, default -> List.of();
        };
    }

    public List<Evidence.Answer> answers() {
        return verdict instanceof Genuine genuine && genuine.evidence() != null
                ? genuine.evidence().answers()
                : List.of();
    }

    public boolean sameText(Evidence.Answer answer) {
        return verdict instanceof Genuine genuine
                && genuine.evidence() != null
                && genuine.evidence().text().equals(answer.seen());
    }

    public String how(Screen s, Evidence.Answer answer) {
        if (answer.outcome() == Outcome.OPEN) return s.t("cases.paper.verify.open");
        String when = answer.at() == null ? "" : s.dateTime(answer.at());
        if (answer.outcome() != Outcome.SIGNED || answer.way() == null)
            return s.t("cases.paper.outcome." + answer.outcome())
                    + (when.isEmpty() ? "" : " " + s.t("cases.paper.how.answered", when));
        String how = s.t("cases.paper.how." + answer.way(), when);
        return answer.there() == null ? how : s.t("cases.paper.how.there", how, s.dateTime(answer.there()));
    }
}

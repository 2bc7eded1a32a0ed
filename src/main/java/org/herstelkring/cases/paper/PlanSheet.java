package org.herstelkring.cases.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.herstelkring.cases.paper.PlanDocument.Outcome;
import org.herstelkring.cases.paper.PlanDocument.Signature;
import org.herstelkring.shared.words.Shortened;

/**
 * What the template of a plan draws on.
 *
 * @param verifyAddress where anybody can verify it, empty when the house does not know its own address
 */
public record PlanSheet(PlanDocument plan, PaperWords w, String circle, List<String> pyramids, String verifyAddress) {

    public String title() {
        return w.t("document.title", plan.reference(), plan.version());
    }

    public String when() {
        return plan.place().isBlank()
                ? w.t("when", plan.conversation(), w.date(plan.heldOn()))
                : w.t("when.where", plan.conversation(), w.date(plan.heldOn()), plan.place());
    }

    public String pyramid(int level) {
        return pyramids.get(level);
    }

    public String bookmark(int number, String what) {
        return number + ". " + Shortened.line(what, 70);
    }

    public List<String> paragraphs(String text) {
        return split(text);
    }

    public static List<String> split(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(part -> !part.isBlank())
                .toList();
    }

    public String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Two signatures stand beside each other and never part from their line at the foot of a page. */
    public List<List<Signature>> pairs() {
        var pairs = new ArrayList<List<Signature>>();
        var all = plan.signatures();
        for (int i = 0; i < all.size(); i += 2) pairs.add(all.subList(i, Math.min(i + 2, all.size())));
        return pairs;
    }

    public String how(Signature signature) {
        var at = signature.at();
        if (signature.outcome() == Outcome.OPEN) return w.t("how.open");
        if (at == null) return "";
        if (signature.way() == null) return w.t("how.answered", w.moment(at));
        String how = w.t("how." + signature.way(), w.moment(at));
        return signature.there() == null ? how : w.t("how.there", how, w.moment(signature.there()));
    }

    public String whereToVerify() {
        return verifyAddress.isEmpty() ? w.t("kept.verify.here") : w.t("kept.verify", verifyAddress);
    }

    /** Too long to stand beside somebody else's signature. */
    public static boolean isLong(String reason) {
        return reason.length() > 240 || reason.lines().count() > 6;
    }

    /** In groups of eight, to read aloud or compare by eye. */
    public String fingerprint() {
        return plan.fingerprint().replaceAll("(.{8})(?!$)", "$1 ");
    }

    public boolean hasScans() {
        return plan.signatures().stream()
                .anyMatch(signature -> !signature.scans().isEmpty());
    }

    public String annexId(Signature signature, int page) {
        var first = plan.signatures().stream()
                .filter(other -> !other.scans().isEmpty())
                .findFirst();
        return page == 0 && first.isPresent() && first.get() == signature
                ? "scans"
                : "scan-" + plan.signatures().indexOf(signature) + "-" + page;
    }

    public String picture(byte[] image) {
        String type = image.length > 0 && image[0] == (byte) 0x89 ? "png" : "jpeg";
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(image);
    }
}

package org.herstelkring.shared.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.herstelkring.shared.Stale;

/**
 * Two texts for the same place: what somebody else saved meanwhile, and what was typed. Sending it posts the whole form
 * again, on top of the newer version.
 *
 * @param others the rest of the form as it was sent
 */
public record MergePage(String action, long version, List<Stale.StaleField> fields, List<Sent> others) {

    /** {@code was} tells how the fields read before: whoever sees both texts has seen how they read now. */
    private static final Set<String> OURS = Set.of("_csrf", Screen.KEPT, "version", "was");

    public record Sent(String name, String value) {}

    static MergePage of(Stale stale, String action, Map<String, String[]> sent) {
        List<Stale.StaleField> differing =
                stale.fields().stream().filter(Stale.StaleField::differs).toList();
        Set<String> shown = differing.stream().map(Stale.StaleField::name).collect(Collectors.toSet());
        List<Sent> others = new ArrayList<>();
        sent.forEach((name, values) -> {
            if (OURS.contains(name) || shown.contains(name)) return;
            for (String value : values) others.add(new Sent(name, value));
        });
        return new MergePage(action, stale.version(), differing, others);
    }

    /** Whether it is put together by hand: a long text, or words of somebody's own. A short text is chosen. */
    public static boolean isLong(Stale.StaleField field) {
        if (field.how() == Stale.How.WORDS) return true;
        return field.how() == Stale.How.TEXT
                && (Math.max(field.mine().length(), field.theirs().length()) > 60
                        || field.mine().indexOf('\n') >= 0
                        || field.theirs().indexOf('\n') >= 0);
    }

    public static boolean isBoxes(Stale.StaleField field) {
        return field.how() == Stale.How.BOXES;
    }

    /** How a side reads; empty when nothing was written or chosen. */
    public static String read(Screen s, Stale.StaleField field, String shown) {
        if (shown.isBlank()) return s.t("shared.merge.empty");
        return switch (field.how()) {
            case KEYS -> s.t(shown);
            case DAY -> s.date(LocalDate.parse(shown));
            default -> shown;
        };
    }
}

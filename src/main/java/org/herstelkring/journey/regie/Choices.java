package org.herstelkring.journey.regie;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * What an owner chose to give somebody.
 *
 * @param parts read, contribute or nothing, by part
 * @param single the same by leaf, where the whole part says less
 * @param until the last day; null until it is taken back
 * @param everything whether until and why hold for what was given before too
 */
record Choices(
        Map<SpacePart, String> parts,
        Map<UUID, Single> single,
        @Nullable LocalDate until,
        String why,
        boolean everything,
        BindingResult wrong) {

    static final int WHY_MOST = 2000;
    private static final Set<String> MAY = Set.of("read", "contribute");

    record Single(SpacePart part, String may) {}

    static Choices read(Map<String, String> sent, Map<SpacePart, List<Leaf>> givable, LocalDate today) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "choices");
        Map<SpacePart, String> parts = new LinkedHashMap<>();
        for (Task task : Task.values()) {
            String all = may(sent.get("task." + task.code()));
            for (SpacePart part : task.parts()) {
                String may = stronger(all, may(sent.get("part." + part.word())));
                if (!may.isEmpty()) parts.put(part, may);
            }
        }
        Map<UUID, Single> single = new LinkedHashMap<>();
        givable.forEach((part, leaves) -> leaves.forEach(leaf -> {
            String may = may(sent.get("leaf." + leaf.id()));
            String whole = parts.getOrDefault(leaf.kind().part(), "");
            if (!may.isEmpty()
                    && leaf.kind().part() == part
                    && !stronger(whole, may).equals(whole)) single.put(leaf.id(), new Single(part, may));
        }));
        String why = sent.getOrDefault("why", "");
        if (why.length() > WHY_MOST) wrong.rejectValue("why", "journey.leaf.too-long", new Object[] {WHY_MOST}, null);
        LocalDate until = null;
        if ("day".equals(sent.get("how-long"))) {
            until = day(sent.getOrDefault("until", ""));
            if (until == null) wrong.rejectValue("until", "journey.regie.until.missing");
            else if (until.isBefore(today)) wrong.rejectValue("until", "journey.regie.until.past");
        }
        return new Choices(parts, single, until, why, "true".equals(sent.get("everything")), wrong);
    }

    private static String may(@Nullable String sent) {
        return sent != null && MAY.contains(sent) ? sent : "";
    }

    private static String stronger(String one, String other) {
        if (one.equals("contribute") || other.equals("contribute")) return "contribute";
        return one.isEmpty() ? other : one;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException odd) {
            return null;
        }
    }
}

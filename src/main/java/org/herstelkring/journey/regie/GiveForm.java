package org.herstelkring.journey.regie;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Task;
import org.herstelkring.journey.regie.Choices.Single;
import org.herstelkring.shared.page.TypedFields;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What an owner gives somebody, as it is chosen: {@code task.…}, {@code part.…} and {@code leaf.…} say read, contribute or
 * nothing.
 *
 * @param howLong {@code day} for until a day; else until it is taken back
 * @param everything whether until and why hold for what was given before too
 * @param state how it stood when the page was opened
 */
record GiveForm(
        @BindParam("how-long") String howLong,
        String until,
        @Size(max = 2000) String why,
        boolean everything,
        String state,
        TypedFields typed) {

    private static final Set<String> MAY = Set.of("read", "contribute");

    GiveForm {
        howLong = TypedText.text(howLong);
        until = TypedText.text(until);
        why = TypedText.text(why);
        state = TypedText.text(state);
    }

    void check(BindingResult wrong, LocalDate today) {
        if (!howLong.equals("day")) return;
        LocalDate day = last();
        if (day == null) wrong.rejectValue("until", "journey.regie.until.missing");
        else if (day.isBefore(today)) wrong.rejectValue("until", "journey.regie.until.past");
    }

    Choices choices(Map<SpacePart, List<Leaf>> givable) {
        Map<SpacePart, String> parts = new LinkedHashMap<>();
        for (Task task : Task.values()) {
            String all = may("task." + task.code());
            for (SpacePart part : task.parts()) {
                String may = stronger(all, may("part." + part.word()));
                if (!may.isEmpty()) parts.put(part, may);
            }
        }
        Map<UUID, Single> single = new LinkedHashMap<>();
        givable.forEach((part, leaves) -> leaves.forEach(leaf -> {
            String may = may("leaf." + leaf.id());
            String whole = parts.getOrDefault(leaf.kind().part(), "");
            if (!may.isEmpty()
                    && leaf.kind().part() == part
                    && !stronger(whole, may).equals(whole)) single.put(leaf.id(), new Single(part, may));
        }));
        return new Choices(parts, single, last(), why, everything);
    }

    /** Everything that was chosen, by the name of its field. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        typed.all().keySet().stream()
                .filter(name -> !name.startsWith("_"))
                .forEach(name -> chosen.put(name, typed.text(name)));
        return chosen;
    }

    private @Nullable LocalDate last() {
        return howLong.equals("day") ? TypedText.day(until) : null;
    }

    private String may(String field) {
        String chosen = typed.text(field);
        return MAY.contains(chosen) ? chosen : "";
    }

    private static String stronger(String one, String other) {
        if (one.equals("contribute") || other.equals("contribute")) return "contribute";
        return one.isEmpty() ? other : one;
    }
}

package org.herstelkring.cases.beneath;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.pyramid.Factor;
import org.herstelkring.pyramid.Ideas;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * What lies beneath for one participant.
 *
 * @param name whose it is; null for oneself
 * @param ideas by factor, for the person alone: empty for a facilitator
 */
public record BeneathPage(
        List<FactorNote> notes,
        Map<Factor, List<Ideas.Idea>> ideas,
        String here,
        String back,
        @Nullable String name,
        Form form,
        UUID next) {

    BeneathPage(
            List<FactorNote> notes,
            Map<Factor, List<Ideas.Idea>> ideas,
            String here,
            String back,
            @Nullable String name,
            Form form) {
        this(notes, ideas, here, back, name, form, Ids.next());
    }

    public List<Option> factors(Screen s) {
        return Arrays.stream(Factor.values())
                .map(factor -> new Option(factor.code(), s.t(factor.label())))
                .toList();
    }

    public List<Ideas.Idea> ideas(FactorNote note) {
        return ideas.getOrDefault(note.factor(), List.of());
    }
}

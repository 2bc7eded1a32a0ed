package org.herstelkring.pyramid.agenda;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.pyramid.Theme;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;

record AgendaForm(
        @NotNull(message = "{pyramid.agenda.theme.missing}") @Nullable
        Theme theme,

        @NotBlank(message = "{pyramid.agenda.words.missing}") @Size(max = 2000) @Nullable
        String words,

        AgendaItem.@Nullable Status status,
        @Size(max = 2000) @Nullable String decision,
        @Size(max = 200) @Nullable String carriedBy,
        @Nullable LocalDate lookAgainOn,
        long version) {

    AgendaItem of(UUID id) {
        return new AgendaItem(
                id,
                theme == null ? Theme.RULES : theme,
                text(words),
                status == null ? AgendaItem.Status.OPEN : status,
                text(decision),
                text(carriedBy),
                lookAgainOn,
                version);
    }

    Stale staleAgainst(AgendaItem now) {
        AgendaItem mine = of(now.id());
        return new Stale(
                now.version(),
                List.of(
                        StaleField.keyed(
                                "theme",
                                "pyramid.agenda.theme",
                                now.theme().name(),
                                mine.theme().name(),
                                now.theme().label(),
                                mine.theme().label()),
                        StaleField.keyed(
                                "status",
                                "pyramid.agenda.status",
                                now.status().name(),
                                mine.status().name(),
                                now.status().label(),
                                mine.status().label()),
                        StaleField.day(
                                "lookAgainOn", "pyramid.agenda.look-again-on", now.lookAgainOn(), mine.lookAgainOn()),
                        new StaleField("words", "pyramid.agenda.words", now.words(), text(words)),
                        new StaleField("decision", "pyramid.agenda.decision", now.decision(), text(decision)),
                        new StaleField("carriedBy", "pyramid.agenda.carried-by", now.carriedBy(), text(carriedBy))));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

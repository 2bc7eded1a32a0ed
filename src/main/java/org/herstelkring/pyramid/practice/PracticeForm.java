package org.herstelkring.pyramid.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;

record PracticeForm(
        @NotBlank(message = "{pyramid.practice.what.missing}") @Size(max = 300) @Nullable
        String what,

        @NotNull(message = "{pyramid.practice.level.missing}") @Nullable
        Level level,

        @NotNull(message = "{pyramid.practice.pole.missing}") @Nullable
        Pole pole,

        @Size(max = 300) @Nullable String forWhom,
        @Size(max = 300) @Nullable String carriedBy,
        @Size(max = 120) @Nullable String place,
        long version) {

    Practice of(UUID id) {
        return new Practice(
                id,
                level == null ? Level.SUPPORTIVE : level,
                pole == null ? Pole.INSTRUMENTAL : pole,
                text(what),
                text(forWhom),
                text(carriedBy),
                text(place),
                version);
    }

    Stale staleAgainst(Practice now) {
        Practice mine = of(now.id());
        return new Stale(
                now.version(),
                List.of(
                        StaleField.keyed(
                                "level",
                                "pyramid.practice.level",
                                now.level().name(),
                                mine.level().name(),
                                now.level().label(),
                                mine.level().label()),
                        StaleField.keyed(
                                "pole",
                                "pyramid.practice.pole",
                                now.pole().name(),
                                mine.pole().name(),
                                now.pole().label(),
                                mine.pole().label()),
                        new StaleField("what", "pyramid.practice.what", now.what(), text(what)),
                        new StaleField("forWhom", "pyramid.practice.for-whom", now.forWhom(), text(forWhom)),
                        new StaleField("carriedBy", "pyramid.practice.carried-by", now.carriedBy(), text(carriedBy)),
                        new StaleField("place", "pyramid.practice.place", now.place(), text(place))));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

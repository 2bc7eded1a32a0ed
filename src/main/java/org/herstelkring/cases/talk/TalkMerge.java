package org.herstelkring.cases.talk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.Box;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;

/** Two facilitators planned the same talk otherwise: every field side by side. */
final class TalkMerge {

    private TalkMerge() {}

    static Stale of(Talk stands, TalkForm form, List<Participant> people, Map<UUID, String> leading) {
        TalkForm theirs = TalkForm.of(stands);
        UUID by = Objects.requireNonNullElse(form.by(), stands.by());
        return new Stale(
                stands.version(),
                List.of(
                        StaleField.several(
                                "with",
                                "cases.talk.with",
                                people.stream()
                                        .map(one -> new Box(
                                                one.id().toString(),
                                                one.name(),
                                                false,
                                                theirs.with().contains(one.id()),
                                                form.with().contains(one.id())))
                                        .toList()),
                        new StaleField(
                                "by",
                                "cases.talk.by",
                                stands.by().toString(),
                                by.toString(),
                                leading.getOrDefault(stands.by(), ""),
                                leading.getOrDefault(by, "")),
                        StaleField.day("date", "cases.meeting.date", theirs.date(), form.date()),
                        field("time", theirs.time(), form.time()),
                        field("minutes", theirs.minutes(), form.minutes()),
                        field("place", theirs.place(), form.place()),
                        field("remind", theirs.daysBefore(), form.daysBefore())));
    }

    private static StaleField field(String name, @Nullable Object theirs, @Nullable Object mine) {
        return new StaleField(name, "cases.meeting." + name, String.valueOf(theirs), String.valueOf(mine));
    }
}

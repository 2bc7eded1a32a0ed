package org.herstelkring.journey.arrangement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.portability.ExportContext;
import org.herstelkring.journey.portability.ImportContext;
import org.herstelkring.journey.portability.ImportedSection;
import org.herstelkring.journey.portability.ImportedTimes;
import org.herstelkring.journey.portability.Incoming;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Arrangements, as they go along and come in. */
@Component
class ArrangementSection implements ImportedSection<ArrangementSection.Line> {

    private static final int TEXT = 10_000;

    private final Arrangements arrangements;

    ArrangementSection(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    /** An arrangement put together from steps. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable String title,
            @Nullable List<UUID> steps,
            @Nullable String own,
            @Nullable List<String> forms,
            @Nullable String how,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String often,
            @Nullable LocalDate look) {}

    @Override
    public String name() {
        return "arrangements";
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    /** The newest first. */
    @Override
    public List<Line> of(SpaceAccess own, ExportContext out) {
        return arrangements.of(own.of(SpacePart.GOALS)).stream()
                .map(Arrangement::words)
                .map(one -> new Line(
                        one.title(),
                        one.steps(),
                        one.own(),
                        one.forms(),
                        one.how(),
                        one.since(),
                        one.until(),
                        one.often(),
                        one.look()))
                .toList();
    }

    @Override
    public boolean empty(SpaceAccess own) {
        return arrangements.of(own.of(SpacePart.GOALS)).isEmpty();
    }

    @Override
    public Incoming read(List<Line> lines, ImportContext in) {
        List<Arrangement> all = lines.stream()
                .map(one -> new Arrangement(Ids.next(), words(one, in), 0))
                .toList();
        return own -> {
            Access goals = own.of(SpacePart.GOALS);
            all.reversed().forEach(one -> arrangements.keep(goals, one));
        };
    }

    /** With the steps that came in. */
    private static Arrangement.Words words(Line one, ImportContext in) {
        return new Arrangement.Words(
                in.text(one.title(), TEXT),
                Objects.requireNonNullElse(one.steps(), List.<UUID>of()).stream()
                        .flatMap(step -> Optional.ofNullable(in.id(step)).stream())
                        .toList(),
                in.text(one.own(), TEXT),
                Objects.requireNonNullElse(one.forms(), List.<String>of()).stream()
                        .filter(Arrangement.FORMS::contains)
                        .toList(),
                in.text(one.how(), TEXT),
                ImportedTimes.day(one.since()),
                ImportedTimes.day(one.until()),
                in.text(one.often(), TEXT),
                ImportedTimes.day(one.look()));
    }
}

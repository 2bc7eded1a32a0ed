package org.herstelkring.journey.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Looks;
import org.herstelkring.journey.SpaceAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looked at what, and how often, to read. */
@Component
class LookSection implements SpaceSection<LookSection.Line> {

    private static final int MOST = 100_000;

    private final Looks looks;
    private final OthersInFile others;
    private final ZoneId zone;

    LookSection(Looks looks, OthersInFile others, ZoneId zone) {
        this.looks = looks;
        this.others = others;
        this.zone = zone;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String who, String part, @Nullable UUID leaf, String how, int times, Instant last) {}

    @Override
    public String name() {
        return "looks";
    }

    @Override
    public int rank() {
        return 70;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public List<Line> of(SpaceAccess own, ExportContext out) {
        OthersInFile.Names names = others.of(own, out);
        return looks.of(own.keeping(), null, zone.getId(), MOST).stream()
                .map(look -> new Line(
                        names.of(look.person()), look.part(), look.about(), look.how(), look.times(), look.last()))
                .toList();
    }
}

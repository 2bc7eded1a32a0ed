package org.herstelkring.journey.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.May;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may or might see what, to read: whom to share with is chosen anew. */
@Component
class GrantSection implements SpaceSection<GrantSection.Line> {

    private final Grants grants;
    private final OthersInFile others;
    private final Words words;
    private final ZoneId zone;

    GrantSection(Grants grants, OthersInFile others, Words words, ZoneId zone) {
        this.grants = grants;
        this.others = others;
        this.words = words;
        this.zone = zone;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String to,
            String part,
            @Nullable UUID leaf,
            String may,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Instant ended,
            String inWords) {}

    @Override
    public String name() {
        return "grants";
    }

    @Override
    public int rank() {
        return 60;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public List<Line> of(SpaceAccess own, ExportContext out) {
        OthersInFile.Names names = others.of(own, out);
        return grants.all(own.keeping()).stream()
                .map(grant -> new Line(
                        names.of(grant.person()),
                        grant.part(),
                        grant.subject(),
                        grant.may() == May.CONTRIBUTE ? "contribute" : "read",
                        grant.since(),
                        grant.until(),
                        grant.endedAt(),
                        say(grant, names.of(grant.person()), out.language())))
                .toList();
    }

    private String say(Grant grant, String name, Locale language) {
        String what = SpacePart.of(grant.part())
                .map(part -> words.say(language, part.label()))
                .orElse(words.say(language, SpacePart.GOALS.label()));
        if (grant.subject() != null) what = words.say(language, "journey.portability.given.leaf", what);
        String said = words.say(
                language,
                grant.may() == May.CONTRIBUTE
                        ? "journey.portability.given.contribute"
                        : "journey.portability.given.whole",
                name,
                what);
        if (grant.endedAt() != null)
            return words.say(language, "journey.portability.given.ended", said, day(grant.endedAt(), language));
        if (grant.until() != null)
            return words.say(language, "journey.portability.given.until", said, day(grant.until(), language));
        return said;
    }

    private String day(Instant at, Locale language) {
        return Spoken.shortDate(language, at.atZone(zone).toLocalDate());
    }
}

package org.herstelkring.journey.portability;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.Looks;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** What others had to do with a space, in words: who was given what, who looked, what they proposed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ActivityExport {

    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Spaces spaces;
    private final Grants grants;
    private final Looks looks;
    private final Companions companions;
    private final Words words;
    private final ZoneId zone;

    ActivityExport(
            JdbcClient jdbc,
            Texts texts,
            Spaces spaces,
            Grants grants,
            Looks looks,
            Companions companions,
            Words words,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.spaces = spaces;
        this.grants = grants;
        this.looks = looks;
        this.companions = companions;
        this.words = words;
        this.zone = zone;
    }

    /** In the owner's words for people; whoever they have no word for is somebody. */
    private String who(Map<UUID, String> names, UUID person, Locale language) {
        String name = names.getOrDefault(person, "");
        return name.isBlank() ? words.say(language, "journey.portability.given.someone") : name;
    }

    List<SpaceFile.Given> grants(SpaceAccess space, String in) {
        Locale language = Locale.of(in);
        Map<UUID, String> names = companions.names(space);
        return grants.all(spaces.keep()).stream()
                .map(grant -> new SpaceFile.Given(
                        who(names, grant.person(), language),
                        grant.part(),
                        grant.subject(),
                        grant.may() == May.CONTRIBUTE ? "contribute" : "read",
                        grant.since(),
                        grant.until(),
                        grant.endedAt(),
                        say(grant, who(names, grant.person(), language), language)))
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

    List<SpaceFile.Looked> looks(SpaceAccess space, String in) {
        Locale language = Locale.of(in);
        Map<UUID, String> names = companions.names(space);
        return looks.of(spaces.keep(), null, zone.getId(), 100_000).stream()
                .map(look -> new SpaceFile.Looked(
                        who(names, look.person(), language),
                        look.part(),
                        look.about(),
                        look.how(),
                        look.times(),
                        look.last()))
                .toList();
    }

    List<SpaceFile.Proposed> proposals(SpaceAccess space, String in) {
        Locale language = Locale.of(in);
        Map<UUID, String> names = companions.names(space);
        Sealer sealer = texts.of(space.circle());
        return jdbc.sql("select * from journey.proposal where circle_id = ? order by made_at, id")
                .param(space.circle())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new SpaceFile.Proposed(
                            id,
                            who(names, row.getObject("by_person", UUID.class), language),
                            row.getString("part"),
                            row.getString("kind"),
                            row.getString("sort"),
                            row.getObject("leaf_id", UUID.class),
                            Json.KEPT.readValue(
                                    sealer.openBytes("journey.proposal.text", id, row.getBytes("text")), FIELDS),
                            row.getString("state"),
                            sealer.open("journey.proposal.answer", id, row.getBytes("answer")),
                            row.getTimestamp("made_at").toInstant(),
                            Rows.instant(row.getTimestamp("answered_at")));
                })
                .list();
    }
}

package org.herstelkring.cases.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.MyCases;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.words.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds words in everything that stands in one's own cases, in one statement. Text is sealed, so it is opened here; the
 * database gives what this person may read, and what is shown counts as a look at that part.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WordsInCases {

    static final int MOST = 40;

    private static final String SQL =
            Arrays.stream(WordPlace.values()).map(WordsInCases::sql).collect(Collectors.joining("\nunion all\n"));
    private static final long TEXTS = Arrays.stream(WordPlace.values())
            .mapToInt(one -> one.columns.size())
            .sum();

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Circles circles;

    WordsInCases(JdbcClient jdbc, Texts texts, Circles circles) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.circles = circles;
    }

    /** One row for each text that stands there: the place, its column, the case, the row, what the page is of, the text. */
    private static String sql(WordPlace place) {
        return place.columns.stream()
                .map(column ->
                        "select '%s', '%s', circle_id, %s, %s, %s from %s where circle_id = any (?) and %s is not null"
                                .formatted(
                                        place.name(),
                                        column,
                                        place.row,
                                        place.of == null ? "null::uuid" : place.of,
                                        column,
                                        place.table,
                                        column))
                .collect(Collectors.joining("\nunion all\n"));
    }

    /** Newest case first, and in a case as it goes; at most {@value #MOST}. */
    List<Found> of(MyCases mine, String wanted) {
        List<UUID> ids = mine.ids();
        if (ids.isEmpty() || Folded.words(wanted).isEmpty()) return List.of();
        Map<UUID, Sealer> sealers = texts.all(ids);
        List<Hit> hits = new ArrayList<>();
        UUID[] all = ids.toArray(UUID[]::new);
        var asked = jdbc.sql(SQL);
        for (long n = 0; n < TEXTS; n++) asked = asked.param(all);
        asked.query(row -> {
            UUID circle = row.getObject(3, UUID.class);
            Sealer sealer = sealers.get(circle);
            if (sealer == null) return;
            WordPlace place = WordPlace.valueOf(row.getString(1));
            String text =
                    sealer.text(place.table + "." + row.getString(2), row.getObject(4, UUID.class), row.getBytes(6));
            Folded.Span span = Folded.find(text, wanted);
            if (span != null) hits.add(new Hit(place, circle, row.getObject(5, UUID.class), text, span));
        });
        return shown(mine, hits);
    }

    private List<Found> shown(MyCases mine, List<Hit> hits) {
        List<CaseFile> order = mine.files();
        Map<UUID, CaseFile> files = order.stream().collect(Collectors.toMap(CaseFile::id, one -> one));
        List<Hit> first = hits.stream()
                .filter(hit -> files.containsKey(hit.circle()))
                .sorted(Comparator.comparingInt((Hit hit) -> order.indexOf(files.get(hit.circle())))
                        .thenComparing(Hit::place))
                .limit(MOST)
                .toList();
        looked(first);
        Set<String> there = new HashSet<>();
        return first.stream()
                .map(hit -> Found.of(hit, Objects.requireNonNull(files.get(hit.circle()))))
                .filter(found -> there.add(found.path() + found.before() + found.words() + found.after()))
                .toList();
    }

    private void looked(List<Hit> hits) {
        Map<CasePart, Set<UUID>> seen = new EnumMap<>(CasePart.class);
        for (Hit hit : hits)
            seen.computeIfAbsent(hit.place().part, _ -> new HashSet<>()).add(hit.circle());
        seen.forEach((part, of) -> circles.open((Collection<UUID>) of, May.READ, part));
    }
}

package org.herstelkring.pyramid;

import java.sql.Types;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotPersonal;
import org.herstelkring.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Themes of level 0, raised by cases and by people, read as counts alone: never below the smallest group (10 unless set
 * higher), never so that one count can be subtracted from another, and rounded down to fives.
 */
@Repository
@NotPersonal("how often a theme was raised, by digests that lead to nobody; counts are for members alone")
@Transactional(propagation = Propagation.MANDATORY)
public class Themes {

    private final JdbcClient jdbc;
    private final LocalClock clock;
    private final int smallest;

    Themes(JdbcClient jdbc, LocalClock clock, @Value("${herstelkring.smallest-group:10}") int smallest) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.smallest = smallest;
    }

    /**
     * Raises exactly these themes with an organisation; what was raised before and is not among them is taken back.
     *
     * @param by what raises them: a case, or a person
     */
    public void raise(UUID organisation, UUID by, Set<Theme> wanted) {
        for (Theme theme : Theme.values()) {
            if (wanted.contains(theme)) raise(organisation, by, theme);
            else lower(organisation, by, theme);
        }
    }

    /** Raises one theme beside whatever was raised before. */
    public void raise(UUID organisation, UUID by, Theme theme) {
        jdbc.sql("select pyramid.raise(?, ?, ?, ?)")
                .params(
                        organisation,
                        theme.code(),
                        digest(organisation, by, theme),
                        clock.today().getYear())
                .query(row -> {});
    }

    /** Takes one theme back. */
    public void lower(UUID organisation, UUID by, Theme theme) {
        jdbc.sql("select pyramid.lower_theme(?, ?, ?)")
                .params(organisation, theme.code(), digest(organisation, by, theme))
                .query(row -> {});
    }

    public Set<Theme> raisedBy(UUID organisation, UUID by) {
        byte[][] digests = Arrays.stream(Theme.values())
                .map(theme -> digest(organisation, by, theme))
                .toArray(byte[][]::new);
        Set<Theme> raised = EnumSet.noneOf(Theme.class);
        jdbc.sql("select pyramid.raised_by(?, ?)")
                .params(organisation, digests)
                .query((row, n) -> Theme.of(row.getString(1)).map(raised::add))
                .list();
        return raised;
    }

    /**
     * At least how many raised each theme, for members of the organisation; a theme that too few raised is not there.
     *
     * @param year only of this year; null for all
     */
    public Map<Theme, Long> counts(UUID organisation, @Nullable Integer year) {
        Map<Theme, Long> counts = new EnumMap<>(Theme.class);
        jdbc.sql("select theme, about from pyramid.theme_counts(:organisation, :year, :smallest)")
                .param("organisation", organisation)
                .param("year", year, Types.INTEGER)
                .param("smallest", smallest)
                .query((row, n) -> Theme.of(row.getString(1)).map(theme -> counts.put(theme, rowLong(row))))
                .list();
        return counts;
    }

    public List<Integer> years() {
        int now = clock.today().getYear();
        return List.of(now, now - 1, now - 2);
    }

    private static long rowLong(java.sql.ResultSet row) {
        try {
            return row.getLong(2);
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] digest(UUID organisation, UUID by, Theme theme) {
        return Sha256.of(organisation + "/" + by + "/" + theme.code());
    }
}

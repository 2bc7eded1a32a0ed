package org.herstelkring.pyramid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.NotPersonal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Themes of level 0, raised by people with an account, and read as figures alone: at least how many accounts raised one,
 * never below the smallest group (10 unless set higher), rounded down to fives. A figure is made once a month at most, and
 * only when it is more than that group apart from the one before it, whoever of them is left out.
 */
@Repository
@NotPersonal("how often a theme was raised, by digests that lead to nobody; figures are for members alone")
@Transactional(propagation = Propagation.MANDATORY)
public class Themes {

    private final JdbcClient jdbc;
    private final KeyedDigest digests;
    private final int smallest;

    Themes(JdbcClient jdbc, MasterKey master, @Value("${herstelkring.smallest-group:10}") int smallest) {
        this.jdbc = jdbc;
        this.digests = master.digest("pyramid.themes");
        this.smallest = Math.max(smallest, 10);
    }

    /** From more than how many something is shown. */
    public int smallestGroup() {
        return smallest;
    }

    /**
     * Raises exactly these themes with an organisation in this way; what was raised so before and is not among them is taken
     * back.
     *
     * @param way what raises them: the person, a case, or a signal
     * @param account who answers for it; whatever one account raises in whatever ways counts once
     */
    public void raise(UUID organisation, UUID way, UUID account, Set<Theme> wanted) {
        for (Theme theme : Theme.values()) {
            if (wanted.contains(theme)) raise(organisation, way, account, theme);
            else lower(organisation, way, theme);
        }
    }

    /** Raises one theme beside whatever was raised before. */
    public void raise(UUID organisation, UUID way, UUID account, Theme theme) {
        jdbc.sql("select pyramid.raise(?, ?, ?, ?)")
                .params(
                        organisation,
                        theme.code(),
                        digest("way", organisation, way, theme),
                        digest("account", organisation, account, theme))
                .query(row -> {});
    }

    /** Takes one theme back, as far as it was raised in this way. */
    public void lower(UUID organisation, UUID way, Theme theme) {
        jdbc.sql("select pyramid.lower_theme(?, ?, ?)")
                .params(organisation, theme.code(), digest("way", organisation, way, theme))
                .query(row -> {});
    }

    public Set<Theme> raisedBy(UUID organisation, UUID way) {
        byte[][] ways = Arrays.stream(Theme.values())
                .map(theme -> digest("way", organisation, way, theme))
                .toArray(byte[][]::new);
        Set<Theme> raised = EnumSet.noneOf(Theme.class);
        jdbc.sql("select pyramid.raised_by(?, ?)")
                .params(organisation, ways)
                .query((row, n) -> Theme.of(row.getString(1)).map(raised::add))
                .list();
        return raised;
    }

    /** All figures there are of each theme, for members of the organisation; the oldest first. */
    public Map<Theme, List<ThemeFigure>> figures(UUID organisation) {
        Map<Theme, List<ThemeFigure>> figures = new EnumMap<>(Theme.class);
        jdbc.sql("""
                        select theme, counted_on, at_least from pyramid.theme_figure
                        where organisation_id = ? order by counted_on
                        """)
                .param(organisation)
                .query((row, n) -> {
                    var figure = new ThemeFigure(row.getObject("counted_on", LocalDate.class), row.getInt("at_least"));
                    Theme.of(row.getString("theme"))
                            .ifPresent(theme -> figures.computeIfAbsent(theme, _ -> new ArrayList<>())
                                    .add(figure));
                    return figure;
                })
                .list();
        return figures;
    }

    /**
     * Makes the figures of the month of this day, for each organisation that was not counted in it yet.
     *
     * @return how many were made
     */
    public int count(Duty duty, LocalDate day) {
        Acting.require(duty);
        return jdbc.sql("select pyramid.count_themes(?, ?)")
                .params(day, smallest)
                .query(Integer.class)
                .single();
    }

    private byte[] digest(String what, UUID organisation, UUID whose, Theme theme) {
        return digests.of(what + "/" + organisation + "/" + whose + "/" + theme.code());
    }
}

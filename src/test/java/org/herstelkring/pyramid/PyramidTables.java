package org.herstelkring.pyramid;

import static org.herstelkring.matrix.SignalRule.Party.ABOUT;
import static org.herstelkring.matrix.SignalRule.Party.TAKER;
import static org.herstelkring.matrix.SignalRule.Party.WRITER;
import static org.herstelkring.matrix.SpaceRule.id;
import static org.herstelkring.matrix.SpaceRule.owners;
import static org.herstelkring.matrix.SpaceRule.withLeaf;
import static org.herstelkring.matrix.TableRule.SHOWN;
import static org.herstelkring.matrix.TableRule.ownAlone;
import static org.herstelkring.matrix.TableRule.ownToContribute;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.matrix.RelationFixture;
import org.herstelkring.matrix.SignalRule;
import org.herstelkring.matrix.SignalRule.Party;
import org.herstelkring.matrix.SpaceRule;
import org.herstelkring.matrix.TableRule;
import org.springframework.stereotype.Component;

/** What may be done with the tables of the pyramid: steps stand in both kinds of circle. */
@Component
class PyramidTables implements RelationFixture {

    private static final Set<Party> NOBODY = Set.of();
    private static final Set<Party> KEEPERS = Set.of(WRITER, ABOUT);
    private static final Set<Party> ALL = Set.of(WRITER, ABOUT, TAKER);

    @Override
    public List<TableRule> inACase() {
        return List.of(
                ownToContribute("pyramid.step", "owner_id").alsoShownTo(SHOWN),
                ownToContribute("pyramid.instalment", "owner_id").alsoShownTo(SHOWN),
                ownToContribute("pyramid.report", "by_id"),
                ownAlone("pyramid.freedom", "about_id"));
    }

    @Override
    public List<SpaceRule> inASpace() {
        return List.of(
                withLeaf("pyramid.step", SpacePart.GOALS, "origin_id")
                        .with(about -> Map.of("owner_id", id(about.me()))),
                owners("pyramid.instalment").of(SpacePart.GOALS).with(about -> Map.of("owner_id", id(about.me()))),
                owners("pyramid.report").of(SpacePart.GOALS).with(about -> Map.of("by_id", id(about.me()))));
    }

    /** Whoever it is for sees it while the person it is about agrees; nobody takes anything away. */
    @Override
    public List<SignalRule> inASignal() {
        return List.of(
                new SignalRule("pyramid.signal", KEEPERS, ALL, Set.of(WRITER), Set.of(WRITER), KEEPERS, ALL),
                new SignalRule("pyramid.signal_answer", NOBODY, ALL, NOBODY, Set.of(TAKER), NOBODY, NOBODY));
    }

    @Override
    public Map<String, String> elsewhere() {
        return Map.ofEntries(
                Map.entry("pyramid.practice", "ThemesTest"),
                Map.entry("pyramid.agenda", "ThemesTest"),
                Map.entry("pyramid.raised", "ThemesTest"),
                Map.entry("pyramid.raised_since", "ThemesTest"),
                Map.entry("pyramid.theme_figure", "ThemesTest"),
                Map.entry("pyramid.theme_month", "ThemesTest"),
                Map.entry("pyramid.carried", "CarryTest"),
                Map.entry("pyramid.measure", "CatalogueWallTest"),
                Map.entry("pyramid.measure_words", "CatalogueWallTest"),
                Map.entry("pyramid.offer", "CatalogueWallTest"),
                Map.entry("pyramid.favourite", "CatalogueWallTest"));
    }
}

package org.herstelkring.pyramid;

import static org.herstelkring.matrix.SpaceRule.id;
import static org.herstelkring.matrix.SpaceRule.owners;
import static org.herstelkring.matrix.SpaceRule.withLeaf;
import static org.herstelkring.matrix.TableRule.SHOWN;
import static org.herstelkring.matrix.TableRule.ownAlone;
import static org.herstelkring.matrix.TableRule.ownToContribute;

import java.util.List;
import java.util.Map;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.matrix.RelationFixture;
import org.herstelkring.matrix.SpaceRule;
import org.herstelkring.matrix.TableRule;
import org.springframework.stereotype.Component;

/** What may be done with the tables of the pyramid: steps stand in both kinds of circle. */
@Component
class PyramidTables implements RelationFixture {

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

    @Override
    public Map<String, String> elsewhere() {
        return Map.of(
                "pyramid.signal", "SignalTest",
                "pyramid.signal_answer", "SignalTest",
                "pyramid.practice", "ThemesTest",
                "pyramid.agenda", "ThemesTest",
                "pyramid.raised", "ThemesTest",
                "pyramid.carried", "CarryTest",
                "pyramid.measure", "CatalogueWallTest",
                "pyramid.measure_words", "CatalogueWallTest",
                "pyramid.offer", "CatalogueWallTest",
                "pyramid.favourite", "CatalogueWallTest");
    }
}

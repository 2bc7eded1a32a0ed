package org.herstelkring.journey.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.Spaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a package takes along of a space is its own class, and nothing else. */
@ApplicationTest
class SpaceSectionsTest {

    @Autowired
    List<SpaceSection<?>> here;

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Clock clock;

    /** Something a later package keeps. */
    static class Weather implements ImportedSection<Weather.Line> {

        final List<Line> brought = new ArrayList<>();

        record Line(@Nullable String sky, int wind) {}

        @Override
        public String name() {
            return "weather";
        }

        @Override
        public int rank() {
            return 15;
        }

        @Override
        public Class<Line> line() {
            return Line.class;
        }

        @Override
        public List<Line> of(SpaceAccess own, ExportContext out) {
            return List.of(new Line("grijs", 4));
        }

        @Override
        public Incoming read(List<Line> lines, ImportContext in) {
            for (Line line : lines) in.text(line.sky(), 10);
            return _ -> brought.addAll(lines);
        }
    }

    @Test
    void theyStandInTheFileInTheirOrder() {
        assertThat(new SpaceSections(here).all())
                .extracting(SpaceSection::name)
                .containsExactly("leaves", "steps", "reports", "arrangements", "media", "grants", "looks", "proposals");
    }

    @Test
    void anotherOneGoesAlongAndComesInByItself() throws Exception {
        SpaceCast.Cast cast = people.cast();
        var weather = new Weather();
        List<SpaceSection<?>> more = new ArrayList<>(here);
        more.add(weather);
        var sections = new SpaceSections(more);
        SpaceAccess own = people.in(cast.sam(), () -> spaces.access());
        Map<String, List<?>> lines = new LinkedHashMap<>();
        for (SpaceSection<?> one : sections.all())
            lines.put(
                    one.name(), one == weather ? weather.of(own, new ExportContext(java.util.Locale.ROOT)) : List.of());
        var file = new SpaceFile(SpaceFile.FORMAT, SpaceFile.VERSION, clock.instant(), "nl", null, lines);
        assertThat(new String(file.json(), StandardCharsets.UTF_8)).contains("\"sky\" : \"grijs\"");
        Contents read = read(file.json(), sections);
        assertThat(read.strange()).isEmpty();
        people.in(cast.sam(), () -> {
            new ImportParser(read, sections, own, clock).incoming().forEach(one -> one.bring(own));
            return true;
        });
        assertThat(weather.brought).containsExactly(new Weather.Line("grijs", 4));
        assertThat(read(file.json(), new SpaceSections(here)).strange())
                .as("who does not know it says so")
                .containsExactly("weather");
    }

    @Test
    void aNameThatIsTakenStopsTheStart() {
        List<SpaceSection<?>> twice = new ArrayList<>(here);
        twice.add(new Weather());
        twice.add(new Weather());
        assertThatThrownBy(() -> new SpaceSections(twice)).hasMessageContaining("weather");
        assertThatThrownBy(() -> new SpaceSections(List.of(new Weather() {
                    @Override
                    public String name() {
                        return "version";
                    }
                })))
                .hasMessageContaining("version");
    }

    private static Contents read(byte[] json, SpaceSections sections) throws Exception {
        return Contents.of(new ByteArrayInputStream(FullSpace.zip(Map.of(Contents.SPACE, json))), sections);
    }
}

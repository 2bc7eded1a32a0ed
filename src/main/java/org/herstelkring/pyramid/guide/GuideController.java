package org.herstelkring.pyramid.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.catalogue.Catalogue;
import org.herstelkring.pyramid.catalogue.Measure;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.draw.PyramidDrawing;
import org.herstelkring.shared.draw.PyramidDrawing.Band;
import org.herstelkring.shared.draw.PyramidDrawing.Entry;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** For somebody who never heard of the pyramid. Anybody may read it. */
@Controller
@Transactional
class GuideController {

    private static final Map<Level, List<String>> EXAMPLES = Map.of(
            Level.PRIMARY, List.of("repair-it", "repay-in-parts", "say-sorry", "letter-read-aloud"),
            Level.SECONDARY, List.of("debt-plan", "stop-plan", "trauma-therapy", "family-table"),
            Level.SUPPORTIVE, List.of("learn-to-cook", "day-rhythm", "say-what-you-feel", "ask-for-help"),
            Level.QUALITY_OF_LIFE, List.of("day-to-the-sea", "grow-vegetables", "sunday-table", "make-music"),
            Level.CONTEXT, List.of("bench-in-street", "room-for-talks", "welcome-culture", "talk-about-racism"));

    private record Look(List<Integer> lit, List<String> examples) {}

    private static final List<Look> LOOKS = List.of(
            new Look(List.of(4), List.of("say-sorry", "repair-it", "list-of-questions")),
            new Look(List.of(3), List.of("debt-plan", "stand-up-for-yourself", "stop-plan")),
            new Look(List.of(2, 1), List.of("learn-to-cook", "evening-walk", "sunday-table")),
            new Look(List.of(0), List.of("bench-in-street", "welcome-culture", "easy-letters")),
            new Look(List.of(4, 3, 2, 1, 0), List.of()));

    private final Catalogue catalogue;
    private final Screens screens;

    GuideController(Catalogue catalogue, Screens screens) {
        this.catalogue = catalogue;
        this.screens = screens;
    }

    @GetMapping("/pyramid")
    Object show(Locale language) {
        List<GuidePage.Floor> floors = Arrays.stream(Level.values())
                .map(level -> new GuidePage.Floor(
                        level, catalogue.countOn(level), found(EXAMPLES.getOrDefault(level, List.of()))))
                .toList();
        return screens.show("pyramid/guide/page.jte", new GuidePage(drawing(floors, language), floors));
    }

    @GetMapping("/pyramid/look/{step}")
    Object look(@PathVariable int step) {
        if (step < 1 || step > LookPage.LAST) throw new NotHere();
        Look look = LOOKS.get(step - 1);
        return screens.show("pyramid/guide/look.jte", new LookPage(step, look.lit(), found(look.examples())));
    }

    private PyramidDrawing drawing(List<GuidePage.Floor> floors, Locale language) {
        return new PyramidDrawing(floors.stream()
                .map(floor -> new Band(
                        floor.level().number(),
                        "/pyramid/measures?level=" + floor.level().number(),
                        cell(floor, Pole.INSTRUMENTAL, language),
                        cell(floor, Pole.FUNDAMENTAL, language)))
                .toList());
    }

    private List<Entry> cell(GuidePage.Floor floor, Pole pole, Locale language) {
        return floor.examples().stream()
                .filter(measure -> measure.pole() == pole)
                .map(measure -> new Entry(measure.in(language).title(), null, measure.path()))
                .toList();
    }

    private List<Measure> found(List<String> keys) {
        return keys.stream().map(catalogue::find).flatMap(Optional::stream).toList();
    }
}

package org.herstelkring.journey.goal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.pyramid.Balance;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPages;
import org.herstelkring.shared.draw.PyramidDrawing;
import org.herstelkring.shared.page.Screen;

/** The steps of the owner, to be drawn. */
public record StepsOnPyramid(List<OwnStep> steps) {

    /** So many steps of a place are drawn; the others are a click away. */
    private static final int MOST = 8;

    public Balance balance() {
        return Balance.ofSteps(steps.stream().map(OwnStep::step).toList());
    }

    public PyramidDrawing drawing(Screen s) {
        return new PyramidDrawing(Arrays.asList(4, 3, 2, 1, 0).stream()
                .map(level -> new PyramidDrawing.Band(
                        level,
                        PyramidPages.MEASURES + "?level=" + level,
                        entries(s, level, Pole.INSTRUMENTAL),
                        entries(s, level, Pole.FUNDAMENTAL)))
                .toList());
    }

    private List<PyramidDrawing.Entry> entries(Screen s, int level, Pole pole) {
        List<OwnStep> there = steps.stream()
                .filter(step ->
                        step.step().level().number() == level && step.step().pole() == pole)
                .toList();
        Stream<PyramidDrawing.Entry> more = there.size() <= MOST
                ? Stream.empty()
                : Stream.of(new PyramidDrawing.Entry(
                        s.t("journey.step.list.more", there.size() - MOST),
                        null,
                        "/space/steps?level=" + level + "&pole=" + pole.code()));
        Stream<PyramidDrawing.Entry> drawn = there.stream()
                .limit(MOST)
                .map(step -> new PyramidDrawing.Entry(
                        step.what(),
                        step.open()
                                ? step.when(s)
                                : s.t("journey.step.own-step.state."
                                        + step.step().state().code()),
                        step.path()));
        return Stream.concat(drawn, more).toList();
    }
}

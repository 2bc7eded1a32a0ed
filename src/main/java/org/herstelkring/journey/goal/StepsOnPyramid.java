package org.herstelkring.journey.goal;

import java.util.Arrays;
import java.util.List;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.draw.PyramidDrawing;
import org.herstelkring.shared.page.Screen;

/** The steps of the owner, to be drawn. */
public record StepsOnPyramid(List<OwnStep> steps) {

    public PyramidDrawing drawing(Screen s) {
        return new PyramidDrawing(Arrays.asList(4, 3, 2, 1, 0).stream()
                .map(level -> new PyramidDrawing.Band(
                        level, null, entries(s, level, Pole.INSTRUMENTAL), entries(s, level, Pole.FUNDAMENTAL)))
                .toList());
    }

    private List<PyramidDrawing.Entry> entries(Screen s, int level, Pole pole) {
        return steps.stream()
                .filter(step -> step.step().level().number() == level && step.step().pole() == pole)
                .map(step -> new PyramidDrawing.Entry(
                        step.what(),
                        step.open() ? step.when(s) : s.t("own-step.state." + step.step().state().code()),
                        step.path()))
                .toList();
    }
}

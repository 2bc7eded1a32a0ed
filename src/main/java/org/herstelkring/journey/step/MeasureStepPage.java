package org.herstelkring.journey.step;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.journey.Leaf;
import org.herstelkring.pyramid.catalogue.Measure;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;

/**
 * A measure on its way to become a step.
 *
 * @param goals of the owner; the step may belong to one of them
 * @param near names of who could come along
 * @param id of the step that will be
 * @param goal id of the goal that will be, when the step belongs to none yet
 */
public record MeasureStepPage(
        Measure measure, List<Leaf> goals, List<String> near, UUID id, UUID goal, String today, Form form) {

    public String here() {
        return "/space/measures/" + measure.key();
    }

    public List<Option> belongsTo(Screen s) {
        return Stream.concat(
                        goals.stream().map(one -> new Option(one.id().toString(), one.name())),
                        Stream.of(new Option("", s.t("journey.step.measure-step.goal.fresh"))))
                .toList();
    }
}

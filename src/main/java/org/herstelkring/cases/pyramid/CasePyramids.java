package org.herstelkring.cases.pyramid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.plan.Commitments;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.Balance;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.draw.PyramidDrawing;
import org.herstelkring.shared.words.Isolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was agreed on the pyramid: the steps once the plan is sealed, before that the commitments on the table. */
@Component
class CasePyramids {

    private final Steps steps;
    private final Commitments commitments;

    CasePyramids(Steps steps, Commitments commitments) {
        this.steps = steps;
        this.commitments = commitments;
    }

    /** Something on the pyramid, of whoever undertakes it; nobody in particular as long as that is open. */
    record Line(String what, List<UUID> people, Level level, Pole pole, String href) {}

    /** For {@link #agreed}, to be asked with other things. */
    Question<Step> asked(Access toSteps) {
        return steps.asked(toSteps);
    }

    List<Line> agreed(Access toSteps, String below) {
        return steps.of(toSteps).stream()
                .filter(step -> step.state() != StepState.LET_GO)
                .map(step ->
                        new Line(step.what(), step.undertakers(), step.level(), step.pole(), below + "/" + step.id()))
                .toList();
    }

    List<Line> onTheTable(Access toPlan, String below) {
        return commitments.latest(toPlan).stream()
                .map(one -> new Line(
                        one.what(),
                        one.people(),
                        one.place().level(),
                        one.place().pole(),
                        below + "/" + one.id()))
                .toList();
    }

    static PyramidDrawing draw(List<Line> lines, Map<UUID, String> names, String ideas) {
        return new PyramidDrawing(Stream.of(Level.values())
                .map(level -> new PyramidDrawing.Band(
                        level.number(),
                        ideas + level.number(),
                        entries(lines, names, level, Pole.INSTRUMENTAL),
                        entries(lines, names, level, Pole.FUNDAMENTAL)))
                .toList());
    }

    static Balance balance(List<Line> lines) {
        return Balance.of(lines.stream()
                .map(line -> new Balance.Placed(line.level(), line.pole()))
                .toList());
    }

    static List<Line> of(List<Line> lines, Optional<UUID> who) {
        return who.map(one -> lines.stream()
                        .filter(line -> line.people().isEmpty() || line.people().contains(one))
                        .toList())
                .orElse(lines);
    }

    private static List<PyramidDrawing.Entry> entries(
            List<Line> lines, Map<UUID, String> names, Level level, Pole pole) {
        return lines.stream()
                .filter(line -> line.level() == level && line.pole() == pole)
                .map(line -> new PyramidDrawing.Entry(line.what(), names(line, names), line.href()))
                .toList();
    }

    private static @Nullable String names(Line line, Map<UUID, String> names) {
        return line.people().isEmpty()
                ? null
                : Isolated.list(line.people().stream()
                        .map(one -> names.getOrDefault(one, ""))
                        .toList());
    }
}

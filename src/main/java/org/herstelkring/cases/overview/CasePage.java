package org.herstelkring.cases.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Stage;
import org.herstelkring.cases.participant.Naming;
import org.herstelkring.shared.draw.CircleDrawing;
import org.herstelkring.shared.draw.RoadDrawing;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * One case at a glance.
 *
 * @param waiting what there is to do, most pressing first; never empty
 * @param cannot who cannot come to the meeting that is to be, the one it is for above all first
 * @param toPrepare the person nobody spoke with yet, when that is the next step
 * @param leading names of who leads this case
 */
public record CasePage(
        CaseFile file,
        CaseSummary summary,
        List<Next> waiting,
        List<Absent> cannot,
        List<Participant> people,
        Labels labels,
        @Nullable Participant toPrepare,
        LocalDate openedOn,
        String leading,
        boolean erasing) {

    /** Somebody who cannot come, and what they wrote. */
    public record Absent(Participant person, CannotCome said) {}

    public String path() {
        return "/cases/" + file.id();
    }

    public Next next() {
        return waiting.getFirst();
    }

    /** What waits besides that, most pressing first. */
    public List<Next> besides() {
        return waiting.stream().skip(1).filter(Next::waits).toList();
    }

    public boolean closed() {
        return file.closed();
    }

    public CircleDrawing circle(UnaryOperator<String> words, String beside) {
        return new CircleDrawing(new Naming(people, labels, words, beside).seats(path()));
    }

    public boolean hasPeople() {
        return people.stream().anyMatch(one -> one.stands() != Participant.Stands.WITHDRAWN);
    }

    public RoadDrawing road(Screen s) {
        List<RoadDrawing.Stop> stops = new ArrayList<>();
        for (Stage stage : Stage.values())
            stops.add(new RoadDrawing.Stop(s.t(stage.label()), note(stage, s), state(stage), path() + below(stage)));
        return new RoadDrawing(stops);
    }

    private RoadDrawing.State state(Stage stage) {
        return switch (file.standing().of(stage)) {
            case AHEAD -> RoadDrawing.State.AHEAD;
            case OPEN -> stage == Stage.CLOSED ? RoadDrawing.State.DONE : RoadDrawing.State.NOW;
            case DONE -> RoadDrawing.State.DONE;
            case PASSED -> RoadDrawing.State.LEFT;
        };
    }

    private @Nullable String note(Stage stage, Screen s) {
        return switch (stage) {
            case INTAKE -> s.date(openedOn);
            case PREPARATION ->
                summary.people() == 0
                        ? null
                        : s.t(
                                "cases.overview.road.prepared",
                                summary.people() - summary.unprepared(),
                                summary.people());
            case CONVERSATION -> summary.meetingAt() == null ? null : s.dateTime(summary.meetingAt());
            case PLAN ->
                summary.plan() == null ? null : s.t("cases.overview.road.plan." + summary.planned(), summary.open());
            case FOLLOW_UP ->
                summary.steps() == 0
                        ? null
                        : s.t("cases.overview.road.steps", summary.steps() - summary.running(), summary.steps());
            case CLOSED -> file.outcome() == null ? null : s.t(file.outcome().label());
        };
    }

    private static String below(Stage stage) {
        return switch (stage) {
            case INTAKE -> "/facts";
            case PREPARATION -> "/preparation";
            case CONVERSATION -> "/meetings";
            case PLAN -> "/plan";
            case FOLLOW_UP -> "/follow-up";
            case CLOSED -> "/closing";
        };
    }
}

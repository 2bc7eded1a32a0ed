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
 * @param toPrepare the person nobody spoke with yet, when that is the next step
 * @param leading names of who leads this case
 */
public record CasePage(
        CaseFile file,
        CaseSummary standing,
        Next next,
        List<Participant> people,
        Labels labels,
        @Nullable Participant toPrepare,
        LocalDate openedOn,
        String leading,
        boolean erasing) {

    public String path() {
        return "/cases/" + file.id();
    }

    public boolean closed() {
        return file.stage() == Stage.CLOSED;
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
        if (closed()) {
            if (stage == Stage.CLOSED) return RoadDrawing.State.DONE;
            return reached(stage) ? RoadDrawing.State.DONE : RoadDrawing.State.LEFT;
        }
        if (stage == file.stage()) return RoadDrawing.State.NOW;
        return stage.isBefore(file.stage()) ? RoadDrawing.State.DONE : RoadDrawing.State.AHEAD;
    }

    /** Whether a closed case came by here; one may close from anywhere. */
    private boolean reached(Stage stage) {
        return switch (stage) {
            case INTAKE -> true;
            case PREPARATION -> standing.people() > 0 && !standing.goesElsewhere();
            case CONVERSATION -> "held".equals(standing.meeting()) || standing.plan() != null;
            case PLAN -> standing.plan() != null;
            case FOLLOW_UP -> standing.steps() > 0;
            case CLOSED -> closed();
        };
    }

    private @Nullable String note(Stage stage, Screen s) {
        return switch (stage) {
            case INTAKE -> s.date(openedOn);
            case PREPARATION ->
                standing.people() == 0
                        ? null
                        : s.t(
                                "cases.overview.road.prepared",
                                standing.people() - standing.unprepared(),
                                standing.people());
            case CONVERSATION -> standing.meetingAt() == null ? null : s.dateTime(standing.meetingAt());
            case PLAN ->
                standing.plan() == null ? null : s.t("cases.overview.road.plan." + standing.plan(), standing.open());
            case FOLLOW_UP ->
                standing.steps() == 0
                        ? null
                        : s.t("cases.overview.road.steps", standing.steps() - standing.running(), standing.steps());
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

package org.herstelkring.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.database.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands: what happened in it, and the stages that follow from that. Several may be open at once: a circle that
 * comes together again still keeps what it agreed. Every page of facilitator and participant speaks from this.
 *
 * @param begun a road that is held here was chosen, somebody was prepared, or whether people can meet was weighed
 * @param go the facilitator decided that people can meet
 * @param called a meeting is to come, or was not held yet
 * @param talking a conversation goes on
 * @param talkedAt when the last one that went to its end did
 * @param stoppedAt when the last one was stopped with care, as long as nothing followed on it
 * @param plan code of the state of the newest version of the plan that whoever looks knows of
 * @param put a version was put before those who sign
 * @param sealed a version holds
 * @param closedAt when the road ended
 */
public record Standing(
        boolean begun,
        boolean go,
        boolean called,
        boolean talking,
        @Nullable Instant talkedAt,
        @Nullable Instant stoppedAt,
        @Nullable String plan,
        boolean put,
        boolean sealed,
        @Nullable Instant closedAt) {

    /** How a stage stands. */
    public enum Progress {
        AHEAD,
        OPEN,
        DONE,
        /** The road ended without it. */
        PASSED
    }

    /** What stands in a row of {@code cases.happened}. */
    public static Standing read(ResultSet row) throws SQLException {
        String road = row.getString("road");
        String decided = row.getString("decided");
        return new Standing(
                row.getBoolean("prepared") || decided != null || (road != null && Script.exists(road)),
                "go".equals(decided),
                row.getBoolean("called"),
                row.getBoolean("talking"),
                Rows.instant(row.getTimestamp("talked_at")),
                Rows.instant(row.getTimestamp("stopped_at")),
                row.getString("plan"),
                row.getBoolean("put"),
                row.getBoolean("sealed"),
                Rows.instant(row.getTimestamp("closed")));
    }

    public boolean closed() {
        return closedAt != null;
    }

    public boolean stopped() {
        return stoppedAt != null && !closed();
    }

    /** Whether people sat together, or agreed without that. */
    public boolean met() {
        return talking || talkedAt != null || stoppedAt != null || put;
    }

    public boolean isOpen(Stage stage) {
        return of(stage) == Progress.OPEN;
    }

    /** In the order of the road; never empty. */
    public Set<Stage> open() {
        return Stream.of(Stage.values())
                .filter(this::isOpen)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    public Progress of(Stage stage) {
        if (closed()) return stage == Stage.CLOSED ? Progress.OPEN : came(stage) ? Progress.DONE : Progress.PASSED;
        return switch (stage) {
            case INTAKE -> started() ? Progress.DONE : Progress.OPEN;
            case PREPARATION -> go || met() ? Progress.DONE : started() ? Progress.OPEN : Progress.AHEAD;
            case CONVERSATION -> sits() ? Progress.OPEN : met() ? Progress.DONE : Progress.AHEAD;
            case PLAN -> writes() ? Progress.OPEN : holds() ? Progress.DONE : Progress.AHEAD;
            case FOLLOW_UP -> sealed ? Progress.OPEN : Progress.AHEAD;
            case CLOSED -> Progress.AHEAD;
        };
    }

    private boolean started() {
        return begun || go || called || met();
    }

    private boolean sits() {
        return talking || called || stoppedAt != null || (go && !met());
    }

    /** A version is being written or lies before people; or they talked, and it is to be written. */
    private boolean writes() {
        if ("open".equals(plan)) return true;
        return "draft".equals(plan) ? met() : talkedAt != null && plan == null;
    }

    private boolean holds() {
        return "sealed".equals(plan);
    }

    /** Whether a closed case came by here; one may close from anywhere. */
    private boolean came(Stage stage) {
        return switch (stage) {
            case INTAKE, CLOSED -> true;
            case PREPARATION -> begun || go || met();
            case CONVERSATION -> met();
            case PLAN -> put || talkedAt != null && plan != null;
            case FOLLOW_UP -> sealed;
        };
    }
}

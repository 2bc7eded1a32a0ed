package org.herstelkring.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.AgreedCast;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class RemindersTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private AgreedCast agreed;

    @Autowired
    private Steps steps;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReminderRound round;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Circles circles;

    @Test
    void aDayThatIsNearIsBroughtUpOnceHoweverOftenOneLooks() {
        var cast = cases.cast();
        UUID step = Ids.next();
        LocalDate soon = TestClock.today().plusDays(2);
        cases.run(cast.ellen(), () -> {
            steps.plan(circles.open(cast.id(), PyramidPart.STEPS, May.CONTRIBUTE), letter(step, soon));
        });
        agreed.plan(cast);
        for (int look = 0; look < 3; look++) {
            Acting.run(
                    Duty.REMIND,
                    () -> transaction.executeWithoutResult(_ -> reminders.remind(circles.onDuty(cast.id()))));
        }
        List<String> sent = cases.in(
                cast.ellen(),
                () -> jdbc.sql("select kind || ' ' || day from cases.reminder where circle_id = ? and subject_id = ?")
                        .params(cast.id(), step)
                        .query(String.class)
                        .list());
        assertThat(sent).containsExactly("owner " + soon);
    }

    @Test
    void theRoundFindsCasesThatAreFollowedUpAndNoOthers() {
        var followed = cases.cast();
        var other = cases.cast();
        agreed.plan(followed);
        List<UUID> found = Acting.on(Duty.REMIND, () -> transaction.execute(_ -> reminders.circles()));
        assertThat(found).contains(followed.id()).doesNotContain(other.id());
        round.go();
    }

    private static Step letter(UUID id, LocalDate due) {
        return new Step(
                id,
                null,
                null,
                Level.PRIMARY,
                Pole.FUNDAMENTAL,
                "Een brief schrijven",
                "",
                "",
                due,
                Rhythm.ONCE,
                null,
                null,
                null,
                null,
                StepState.PLANNED,
                null,
                0);
    }
}

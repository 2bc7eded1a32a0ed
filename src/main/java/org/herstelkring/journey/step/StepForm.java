package org.herstelkring.journey.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.kind.Goal;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.OneOf;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A step, as it is typed.
 *
 * @param along who comes along, names with commas
 * @param needs what it needs
 * @param when how it happens, as in {@link When}
 */
record StepForm(
        @NotBlank(message = "{journey.step.what.missing}") @Size(max = Step.LONGEST)
        String what,

        @Size(max = Step.LONGEST) String along,
        @Size(max = Step.LONGEST) String needs,
        @OneOf({"0", "1", "2", "3", "4"}) String level,
        @OneOf(codesOf = Pole.class) String pole,

        @OneOf({When.BUD, When.OPEN, When.ONCE, When.WEEKLY, When.TWO_WEEKLY, When.MONTHLY, When.PERIOD})
        String when,

        @Nullable LocalDate day,
        @Nullable LocalDate until,
        long version) {

    StepForm {
        what = TypedText.text(what);
        along = String.join(", ", LeafField.parts(TypedText.text(along)));
        needs = TypedText.text(needs);
        level = or(level, "1");
        pole = or(pole, Pole.INSTRUMENTAL.code());
        when = or(when, When.OPEN);
    }

    /** Somebody's words that become a step as it suits. */
    static StepForm of(String what) {
        return new StepForm(what, "", "", "", "", "", null, null, 0);
    }

    /** What a new step starts from: ordinary life for a goal in it, learning for one in treatment. */
    static StepForm fresh(Leaf origin, String what, String along) {
        String level = origin.sort().equals(Goal.TREATMENT) ? "2" : "1";
        return new StepForm(what, along, "", level, "", "", null, null, 0);
    }

    /** What stands, as the form has it. */
    static StepForm of(OwnStep own) {
        Step step = own.step();
        When when = When.of(step);
        return new StepForm(
                step.what(),
                String.join(", ", own.along()),
                own.needs(),
                String.valueOf(step.level().number()),
                step.pole().code(),
                when.how(),
                when.day(),
                when.until(),
                step.version());
    }

    When time() {
        return new When(when, day, until);
    }

    /** The step as it would be kept, without owner and origin. */
    Step step(UUID id, @Nullable OwnStep before) {
        When time = time();
        return new Step(
                id,
                null,
                null,
                Level.of(Integer.parseInt(level)),
                Pole.of(pole),
                what,
                "",
                "",
                time.returns() ? null : time.day(),
                time.rhythm(),
                time.returns() ? time.day() : null,
                time.until(),
                null,
                null,
                !time.bud()
                        ? StepState.PLANNED
                        : before != null && before.budding() ? before.step().state() : StepState.IDEA,
                null,
                version);
    }

    boolean saysTheSame(OwnStep own) {
        Step now = own.step();
        return now.what().equals(what)
                && String.valueOf(now.level().number()).equals(level)
                && now.pole().code().equals(pole)
                && When.of(now).equals(time())
                && String.join(", ", own.along()).equals(along)
                && own.needs().equals(needs);
    }

    /** @param besides what its form asks besides */
    Stale staleAgainst(OwnStep own, StaleField... besides) {
        Step now = own.step();
        When stands = When.of(now);
        When typed = time();
        List<StaleField> fields = new ArrayList<>(List.of(
                new StaleField("what", "journey.step.what", now.what(), what),
                StaleField.keyed(
                        "when",
                        "journey.step.when",
                        stands.how(),
                        typed.how(),
                        "journey.step.when." + stands.how(),
                        "journey.step.when." + typed.how()),
                StaleField.day("day", "journey.step.day", stands.day(), typed.day()),
                StaleField.day("until", "journey.step.until", stands.until(), typed.until()),
                new StaleField("along", "journey.step.along", String.join(", ", own.along()), along),
                StaleField.words("needs", "journey.step.needs", own.needs(), needs),
                StaleField.keyed(
                        "level",
                        "journey.step.level",
                        String.valueOf(now.level().number()),
                        level,
                        now.level().label(),
                        Level.of(Integer.parseInt(level)).label()),
                StaleField.keyed(
                        "pole",
                        "journey.step.pole",
                        now.pole().code(),
                        pole,
                        now.pole().label(),
                        Pole.of(pole).label())));
        fields.addAll(List.of(besides));
        return new Stale(now.version(), fields);
    }

    private static String or(@Nullable String typed, String otherwise) {
        return typed == null || typed.isEmpty() ? otherwise : typed;
    }
}

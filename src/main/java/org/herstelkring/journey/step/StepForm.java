package org.herstelkring.journey.step;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * What was sent of a step.
 *
 * @param step as it would be kept, without owner and origin
 * @param along who comes along, names with commas
 * @param needs what it needs
 */
record StepForm(Step step, String when, String along, String needs, BindingResult wrong) {

    /** It is an idea: when is not known yet. */
    static final String BUD = "idea";

    /** When it happens: not known yet, as it suits, once on a day, in a rhythm, or for a period. */
    static final List<String> WHEN = List.of(BUD, "open", "once", "weekly", "two-weekly", "monthly", "period");

    private static final int MOST = Step.LONGEST;

    static StepForm read(UUID id, Map<String, String> sent, @Nullable OwnStep before, LocalDate today) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "step");
        String what = sent.getOrDefault("what", "");
        if (what.isEmpty()) wrong.rejectValue("what", "journey.step.what.missing");
        if (what.length() > MOST) wrong.rejectValue("what", "journey.leaf.too-long", new Object[] {MOST}, null);
        String along = String.join(", ", LeafField.parts(sent.getOrDefault("along", "")));
        if (along.length() > MOST) wrong.rejectValue("along", "journey.leaf.too-long", new Object[] {MOST}, null);
        String needs = sent.getOrDefault("needs", "");
        if (needs.length() > MOST) wrong.rejectValue("needs", "journey.leaf.too-long", new Object[] {MOST}, null);
        Level level = Level.QUALITY_OF_LIFE;
        String number = sent.getOrDefault("level", "1");
        if (number.matches("[0-4]")) level = Level.of(Integer.parseInt(number));
        else wrong.rejectValue("level", "journey.leaf.sort.unknown");
        Pole pole = Pole.INSTRUMENTAL;
        String side = sent.getOrDefault("pole", pole.code());
        if (side.equals("instrumental") || side.equals("fundamental")) pole = Pole.of(side);
        else wrong.rejectValue("pole", "journey.leaf.sort.unknown");
        String when = sent.getOrDefault("when", "open");
        if (!WHEN.contains(when)) wrong.rejectValue("when", "journey.leaf.sort.unknown");
        boolean open = when.equals("open") || when.equals(BUD);
        LocalDate day = open ? null : date(sent, "day", wrong);
        boolean returns = !open && !when.equals("once");
        LocalDate until = returns ? date(sent, "until", wrong) : null;
        if (day == null && !open && !wrong.hasFieldErrors("day")) wrong.rejectValue("day", "journey.step.day.missing");
        LocalDate stood = before == null ? null : firstDay(before.step());
        if (day != null && !day.equals(stood)) inReach(day, "day", today, wrong);
        if (until != null && day != null && until.isBefore(day))
            wrong.rejectValue("until", "journey.step.until.before");
        else if (until != null && until.isAfter(today.plusYears(10)))
            wrong.rejectValue("until", "journey.step.day.far");
        Rhythm rhythm = returns && WHEN.contains(when) ? Rhythm.of(when) : Rhythm.ONCE;
        return new StepForm(
                new Step(
                        id,
                        null,
                        null,
                        level,
                        pole,
                        what,
                        "",
                        "",
                        returns ? null : day,
                        rhythm,
                        returns ? day : null,
                        until,
                        null,
                        null,
                        !when.equals(BUD)
                                ? StepState.PLANNED
                                : before != null && before.budding()
                                        ? before.step().state()
                                        : StepState.IDEA,
                        null,
                        TypedText.version(sent.get("version"))),
                when,
                along,
                needs,
                wrong);
    }

    static void inReach(LocalDate day, String field, LocalDate today, BindingResult wrong) {
        if (day.isBefore(today)) wrong.rejectValue(field, "journey.step.day.past");
        else if (day.isAfter(today.plusYears(10))) wrong.rejectValue(field, "journey.step.day.far");
    }

    static @Nullable LocalDate date(Map<String, String> sent, String name, BindingResult wrong) {
        String text = sent.getOrDefault(name, "");
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException odd) {
            wrong.rejectValue(name, "journey.step.day.odd");
            return null;
        }
    }

    /** What stands, as the form has it. */
    static Map<String, Object> values(OwnStep own) {
        Step step = own.step();
        Map<String, Object> values = new HashMap<>();
        values.put("what", step.what());
        values.put("along", own.along());
        values.put("needs", own.needs());
        values.put("level", step.level().number());
        values.put("pole", step.pole().code());
        values.put("when", when(step));
        LocalDate day = firstDay(step);
        if (day != null) values.put("day", day);
        LocalDate until = step.endsOn();
        if (until != null) values.put("until", until);
        values.put("version", step.version());
        return values;
    }

    /** What a new step starts from: ordinary life for a goal in it, learning for one in treatment. */
    static Map<String, Object> fresh(Leaf origin, String what, List<String> along) {
        Map<String, Object> values = new HashMap<>();
        values.put("what", what);
        values.put("along", along);
        values.put("level", origin.sort().equals("treatment") ? 2 : 1);
        values.put("pole", Pole.INSTRUMENTAL.code());
        values.put("when", "open");
        return values;
    }

    boolean saysTheSame(OwnStep own) {
        Step now = own.step();
        return now.what().equals(step.what())
                && now.level() == step.level()
                && now.pole() == step.pole()
                && when(now).equals(when)
                && Objects.equals(firstDay(now), firstDay(step))
                && Objects.equals(now.endsOn(), step.endsOn())
                && String.join(", ", own.along()).equals(along)
                && own.needs().equals(needs);
    }

    Stale staleAgainst(OwnStep own) {
        Step now = own.step();
        return new Stale(
                now.version(),
                List.of(
                        new StaleField("what", "journey.step.what", now.what(), step.what()),
                        StaleField.keyed(
                                "when",
                                "journey.step.when",
                                when(now),
                                when,
                                "journey.step.when." + when(now),
                                "journey.step.when." + when),
                        StaleField.day("day", "journey.step.day", firstDay(now), firstDay(step)),
                        StaleField.day("until", "journey.step.until", now.endsOn(), step.endsOn()),
                        new StaleField("along", "journey.step.along", String.join(", ", own.along()), along),
                        StaleField.words("needs", "journey.step.needs", own.needs(), needs),
                        StaleField.keyed(
                                "level",
                                "journey.step.level",
                                String.valueOf(now.level().number()),
                                String.valueOf(step.level().number()),
                                now.level().label(),
                                step.level().label()),
                        StaleField.keyed(
                                "pole",
                                "journey.step.pole",
                                now.pole().code(),
                                step.pole().code(),
                                now.pole().label(),
                                step.pole().label())));
    }

    static Step at(Step step, UUID me, UUID origin) {
        return new Step(
                step.id(),
                me,
                null,
                step.level(),
                step.pole(),
                step.what(),
                step.forWhom(),
                step.howFollowed(),
                step.dueOn(),
                step.rhythm(),
                step.startsOn(),
                step.endsOn(),
                null,
                null,
                step.state(),
                origin,
                step.version());
    }

    /** An idea, with the when of another. */
    static Step planned(Step idea, Step when) {
        return timed(
                idea, when.version(), when.dueOn(), when.rhythm(), when.startsOn(), when.endsOn(), StepState.PLANNED);
    }

    /** The same as an idea again, without a when. */
    static Step unplanned(Step step, StepState was) {
        return timed(step, step.version(), null, Rhythm.ONCE, null, null, was);
    }

    private static Step timed(
            Step step,
            long version,
            @Nullable LocalDate dueOn,
            Rhythm rhythm,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            StepState state) {
        return new Step(
                step.id(),
                step.owner(),
                step.follower(),
                step.level(),
                step.pole(),
                step.what(),
                step.forWhom(),
                step.howFollowed(),
                dueOn,
                rhythm,
                startsOn,
                endsOn,
                step.cents(),
                step.parts(),
                state,
                step.origin(),
                version);
    }

    /** The same step on another day. */
    static Step on(Step step, @Nullable LocalDate day) {
        return new Step(
                step.id(),
                step.owner(),
                step.follower(),
                step.level(),
                step.pole(),
                step.what(),
                step.forWhom(),
                step.howFollowed(),
                day,
                step.rhythm(),
                step.startsOn(),
                step.endsOn(),
                step.cents(),
                step.parts(),
                step.state(),
                step.origin(),
                step.version());
    }

    private static String when(Step step) {
        if (!step.state().undertaken()) return BUD;
        if (step.rhythm() != Rhythm.ONCE) return step.rhythm().code();
        return step.dueOn() == null ? "open" : "once";
    }

    private static @Nullable LocalDate firstDay(Step step) {
        return step.startsOn() != null ? step.startsOn() : step.dueOn();
    }
}

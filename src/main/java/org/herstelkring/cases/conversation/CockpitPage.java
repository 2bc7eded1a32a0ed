package org.herstelkring.cases.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.account.AccountReading;
import org.herstelkring.cases.message.Message;
import org.herstelkring.cases.participant.QrDrawing;
import org.herstelkring.cases.plan.Commitment;
import org.herstelkring.cases.plan.PlanLack;
import org.herstelkring.cases.preparation.Preparation.Interpreter;
import org.herstelkring.cases.script.Kind;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.cases.script.Running;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.draw.CircleDrawing;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * The cockpit of a conversation that goes on.
 *
 * @param title the case among facilitators
 * @param asked what the person who was tapped asked for
 * @param telling whether the choice of who tells first is on record
 * @param messages of those who are not here, to be read out
 */
public record CockpitPage(
        UUID circle,
        String title,
        Script script,
        Conversation.Standing standing,
        long version,
        Step step,
        List<Running.Stretch> path,
        CircleDrawing drawing,
        List<Person> people,
        @Nullable Person picked,
        @Nullable Asked asked,
        Set<String> ticks,
        Table table,
        Plan plan,
        LiveNote note,
        List<LiveNote> colleagues,
        @Nullable Instant timer,
        boolean timeUp,
        @Nullable Room room,
        boolean telling,
        Lead lead,
        List<Message> messages) {

    public String at(String path) {
        return "/cases/" + circle + "/conversation" + path;
    }

    public String caseAt(String path) {
        return "/cases/" + circle + path;
    }

    public boolean running() {
        return standing == Conversation.Standing.RUNNING;
    }

    public boolean apart() {
        return standing == Conversation.Standing.APART;
    }

    public boolean ticked(String check) {
        return ticks.contains(check);
    }

    public List<String> apartWith() {
        return people.stream().filter(Person::apart).map(Person::name).toList();
    }

    /**
     * Where the conversation is, and where it can go from here.
     *
     * @param passedOver turns that were not done, of people who are there
     * @param stillToCome turns of people who are away
     * @param held whose turn it was when they left, as long as nobody went on since
     * @param as in which role somebody speaks who has more than one
     * @param rest what else is asked in the same turn: to be asked one by one, or passed when it was said already
     */
    public record Step(
            Moment now,
            String phase,
            @Nullable Moment previous,
            @Nullable Moment next,
            @Nullable Moment pass,
            @Nullable Moment upNext,
            List<Moment> rest,
            List<Moment> passedOver,
            List<Moment> stillToCome,
            @Nullable Person held,
            @Nullable String floor,
            @Nullable String as) {

        /** How many turns are to be caught up with. */
        public int toCatchUp() {
            return passedOver.size() + stillToCome.size();
        }

        /** Whether passing the turn does something else than the next question. */
        public boolean passes() {
            return held == null && pass != null && next != null && !pass.key().equals(next.key());
        }

        public boolean sameTurn(@Nullable Moment other) {
            return other != null && other.turn().equals(now.turn());
        }

        public boolean openRound() {
            return now.kind() == Kind.OPEN_ROUND;
        }

        /** Who has the word, by the script or by hand. */
        public @Nullable String speaker() {
            return now.voice() != null ? now.voice().name() : floor;
        }
    }

    /**
     * Who leads, where several do.
     *
     * @param name of who leads now; null when there is only one
     * @param mine whether that is who looks
     */
    public record Lead(@Nullable String name, boolean mine) {}

    public String nameOf(UUID person) {
        return people.stream()
                .filter(one -> one.id().equals(person))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }

    /** Somebody of the case, for who is there. */
    public record Person(UUID id, String name, String role, boolean present, boolean apart, boolean speaking) {}

    /**
     * The screen in the room.
     *
     * @param door the short address to type, without its scheme
     * @param code what is typed there; null when its time is over
     */
    public record Room(String path, String door, @Nullable String code, Instant until, QrDrawing qr) {}

    /**
     * What somebody asked for when they prepared.
     *
     * @param safety what they need to feel safe, and the sign they give to stop
     * @param along names of those who support them
     * @param brings whom they bring, in words
     * @param prepared whether anybody spoke with them beforehand
     */
    public record Asked(
            String safety,
            String limits,
            Interpreter interpreter,
            String languageNeeds,
            List<String> along,
            String brings,
            boolean prepared) {

        public boolean nothing() {
            return safety.isBlank()
                    && limits.isBlank()
                    && interpreter == Interpreter.NONE
                    && languageNeeds.isBlank()
                    && along.isEmpty()
                    && brings.isBlank();
        }
    }

    /** What of the case lies on the table now. */
    public record Table(
            @Nullable AccountReading account, @Nullable List<PlanLack> lacks) {

        static final Table EMPTY = new Table(null, null);
    }

    /**
     * @param open whether it lies before those who sign it
     * @param fresh id of a commitment to add
     */
    public record Plan(
            List<Line> lines, boolean writable, boolean open, UUID fresh, List<Option> owners, String owner) {}

    public record Line(Commitment commitment, String who) {}
}

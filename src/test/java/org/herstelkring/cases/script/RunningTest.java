package org.herstelkring.cases.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.ParticipantRole;
import org.junit.jupiter.api.Test;

/** The hergo with four thousand casts: the order of the method (H), whoever is there. */
class RunningTest {

    private static final int CASTS = 4000;

    private final Script hergo = Script.load("hergo");

    @Test
    void everyPresentVoiceGetsExactlyTheTurnsTheMethodGivesThem() {
        each((cast, running) -> {
            assertThat(speaking(running, "opening.introductions")).containsExactlyInAnyOrderElementsOf(all(cast));
            assertThat(speaking(running, "telling.share")).isEqualTo(ids(cast.there(Hergo.RESPONSIBLE)));
            assertThat(speaking(running, "telling.last-word")).isEqualTo(ids(cast.there(Hergo.RESPONSIBLE)));
            assertThat(speaking(running, "plan.needs")).isEqualTo(ids(cast.there(Hergo.HARMED)));
            assertThat(speaking(running, "closing.sign")).containsExactlyInAnyOrderElementsOf(all(cast));
            Set<UUID> touched = new HashSet<>(all(cast));
            cast.there(Hergo.RESPONSIBLE).forEach(r -> touched.remove(r.id()));
            cast.there(Hergo.HARMED).forEach(h -> touched.add(h.id()));
            assertThat(speaking(running, "telling.touched")).containsExactlyInAnyOrderElementsOf(touched);
        });
    }

    /** They say who they are and sign; about what happened they say nothing of their own. */
    @Test
    void whoInterpretsIsIntroducedAndSigns() {
        UUID interpreter = UUID.randomUUID();
        Running running = Running.of(
                hergo,
                List.of(
                        new Voice(UUID.randomUUID(), "A", Hergo.HARMED, Set.of(), true),
                        new Voice(UUID.randomUUID(), "B", Hergo.RESPONSIBLE, Set.of(), true),
                        new Voice(interpreter, "C", ParticipantRole.of("interpreting"), Set.of(), true)),
                null);
        assertThat(running.moments().stream()
                        .filter(moment ->
                                moment.voice() != null && moment.voice().id().equals(interpreter))
                        .map(moment -> moment.phase() + "." + moment.item()))
                .containsExactly("opening.introductions", "closing.sign");
    }

    @Test
    void eachTurnAsksTheFourQuestionsOnceAndInOneGo() {
        each((cast, running) -> {
            Set<String> closed = new HashSet<>();
            String open = "";
            for (Moment moment : running.moments()) {
                if (!moment.turn().equals(open)) assertThat(closed.add(open)).isTrue();
                open = moment.turn();
                assertThat(closed).doesNotContain(open);
                if (moment.kind() == Kind.QUESTION)
                    assertThat(moment.steps()).as(moment.key()).isEqualTo(4);
            }
            for (String item : List.of("telling.share", "telling.touched"))
                assertThat(of(running, item))
                        .hasSize(4 * speaking(running, item).size());
        });
    }

    @Test
    void introductionsBeginWithTheResponsible() {
        each((cast, running) -> {
            List<UUID> responsible = ids(cast.there(Hergo.RESPONSIBLE));
            assertThat(speaking(running, "opening.introductions").subList(0, responsible.size()))
                    .isEqualTo(responsible);
        });
    }

    @Test
    void whoeverTheHarmedPersonChoseTellsFirstAndThenEverybodyOfBothSidesIsAsked() {
        each((cast, running) -> {
            List<Moment> telling = of(running, "telling.first");
            assertThat(telling).isNotEmpty();
            assertThat(running.moments().stream()
                            .filter(m -> m.phase().equals("telling"))
                            .findFirst())
                    .contains(telling.getFirst());
            Teller teller = cast.teller() == null ? new Teller(Hergo.RESPONSIBLE, null) : cast.teller();
            List<Voice> side = cast.there(teller.side());
            ParticipantRole other = teller.side().equals(Hergo.HARMED) ? Hergo.RESPONSIBLE : Hergo.HARMED;
            List<UUID> expected = new ArrayList<>(side.stream()
                    .map(Voice::id)
                    .filter(id -> id.equals(teller.person()))
                    .toList());
            Stream.concat(side.stream(), cast.there(other).stream())
                    .map(Voice::id)
                    .filter(id -> !expected.contains(id))
                    .distinct()
                    .forEach(expected::add);
            if (expected.isEmpty())
                assertThat(telling).singleElement().extracting(Moment::voice).isNull();
            else
                assertThat(telling)
                        .extracting(m -> Objects.requireNonNull(m.voice()).id())
                        .as("each once, and nobody is left out")
                        .containsExactlyElementsOf(expected);
        });
    }

    @Test
    void thoseTouchedSpeakInTheOrderOfTheMethod() {
        each((cast, running) -> {
            List<Integer> ranks = of(running, "telling.touched").stream()
                    .map(m -> rank(cast, Objects.requireNonNull(m.voice())))
                    .toList();
            assertThat(ranks).isSorted();
        });
    }

    private static int rank(Casts cast, Voice voice) {
        if (voice.role().equals(Hergo.HARMED)) return 0;
        if (voice.role().equals(Hergo.THIRD_PARTY)) return 2;
        if (voice.role().equals(Hergo.RESPONSIBLE)) return 9;
        assertThat(voice.role()).isEqualTo(Hergo.SUPPORTER);
        return cameWith(cast, voice, Hergo.HARMED) ? 1 : cameWith(cast, voice, Hergo.RESPONSIBLE) ? 4 : 3;
    }

    private static boolean cameWith(Casts cast, Voice voice, ParticipantRole role) {
        return cast.voices().stream()
                .anyMatch(v -> v.role().equals(role) && voice.beside().contains(v.id()));
    }

    @Test
    void theResponsibleHasTheLastWordBeforeThePlan() {
        each((cast, running) -> {
            if (cast.there(Hergo.RESPONSIBLE).isEmpty()) return;
            Moment last = running.moments().stream()
                    .filter(m -> m.phase().equals("telling"))
                    .reduce((a, b) -> b)
                    .orElseThrow();
            assertThat(Objects.requireNonNull(last.voice()).role()).isEqualTo(Hergo.RESPONSIBLE);
            assertThat(last.item()).isEqualTo("last-word");
        });
    }

    @Test
    void theHarmedIsAskedFirstWhatIsNeeded() {
        each((cast, running) -> {
            Moment first = running.moments().stream()
                    .filter(m -> m.phase().equals("plan"))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.item()).isIn("needs", "needs-stand-in");
            if (first.about() != null) assertThat(first.about().role()).isEqualTo(Hergo.HARMED);
        });
    }

    @Test
    void everyHarmedPersonWhoIsNotThereIsSpokenForByTheirSupporterOrALetter() {
        each((cast, running) -> {
            List<Voice> harmed = cast.voices().stream()
                    .filter(v -> v.role().equals(Hergo.HARMED))
                    .toList();
            List<Moment> standIns = of(running, "telling.stand-in");
            if (harmed.isEmpty()) {
                assertThat(standIns).singleElement().matches(m -> m.voice() == null && m.about() == null);
                return;
            }
            assertThat(standIns)
                    .extracting(Moment::about)
                    .containsExactlyElementsOf(
                            harmed.stream().filter(v -> !v.present()).toList());
            for (Moment moment : standIns) {
                Voice about = Objects.requireNonNull(moment.about());
                boolean supported = cast.there(Hergo.SUPPORTER).stream()
                        .anyMatch(s -> s.beside().contains(about.id()));
                assertThat(moment.voice() != null).isEqualTo(supported);
            }
        });
    }

    @Test
    void nobodyWhoIsNotThereEverHasATurn() {
        each((cast, running) -> assertThat(running.moments())
                .allMatch(m -> m.voice() == null || m.voice().present())
                .allMatch(m -> m.about() == null || !m.about().present()));
    }

    @Test
    void someoneBothHarmedAndResponsibleGetsBothTurnsToldApart() {
        UUID id = UUID.randomUUID();
        Running running = Running.of(
                hergo,
                List.of(
                        new Voice(id, "Sam", Hergo.RESPONSIBLE, Set.of(), true),
                        new Voice(id, "Sam", Hergo.HARMED, Set.of(), true)),
                new Teller(Hergo.HARMED, null));
        assertThat(of(running, "telling.first")).singleElement().matches(m -> role(m).equals(Hergo.HARMED));
        assertThat(of(running, "telling.share")).hasSize(4).allMatch(m -> role(m).equals(Hergo.RESPONSIBLE));
        assertThat(of(running, "telling.touched")).hasSize(4).allMatch(m -> role(m).equals(Hergo.HARMED));
        assertThat(speaking(running, "closing.sign")).containsExactly(id);
    }

    private static ParticipantRole role(Moment moment) {
        return Objects.requireNonNull(moment.voice()).role();
    }

    @Test
    void movingNextVisitsEveryMomentAndPreviousUndoesNext() {
        each((cast, running) -> {
            List<Moment> walked = new ArrayList<>();
            for (Optional<Moment> m = Optional.of(running.first()); m.isPresent(); m = running.next(m.get())) {
                walked.add(m.get());
                running.next(m.get())
                        .ifPresent(next -> assertThat(running.previous(next)).contains(walked.getLast()));
                assertThat(running.at(m.get().key())).isEqualTo(m.get());
            }
            assertThat(walked).isEqualTo(running.moments());
            assertThat(new LinkedHashSet<>(walked.stream().map(Moment::key).toList()))
                    .hasSameSizeAs(walked);
            assertThat(running.previous(running.first())).isEmpty();
        });
    }

    @Test
    void passingTheTurnSkipsOnlyTheQuestionsThatWereLeft() {
        each((cast, running) -> {
            for (Moment moment : running.moments())
                running.pass(moment).ifPresent(passed -> {
                    assertThat(passed.opensTurn()).isTrue();
                    assertThat(running.moments().subList(running.place(moment), running.place(passed)))
                            .allMatch(m -> m.turn().equals(moment.turn()));
                });
        });
    }

    @Test
    void whenPeopleComeOrGoTheCursorStaysOrMovesToTheNextWhoIsThere() {
        for (long seed = 0; seed < 400; seed++) {
            Casts cast = Casts.of(seed);
            Running before = run(cast);
            for (Voice changed : cast.voices()) {
                Running after = run(cast.changed(changed.id(), !changed.present()));
                for (Moment here : before.moments()) {
                    Moment there = after.at(here.key());
                    Optional<Moment> same = after.find(here.key());
                    if (same.isPresent()) assertThat(there).isEqualTo(same.get());
                    // Nobody who was still to come, and still is, is passed over.
                    List<String> ahead = before
                            .moments()
                            .subList(before.place(here), before.moments().size())
                            .stream()
                            .map(Moment::key)
                            .filter(k -> after.find(k).isPresent())
                            .toList();
                    List<String> stillAhead =
                            after
                                    .moments()
                                    .subList(after.place(there), after.moments().size())
                                    .stream()
                                    .map(Moment::key)
                                    .toList();
                    assertThat(stillAhead).containsAll(ahead);
                }
            }
        }
    }

    @Test
    void whenSomeoneVanishesFromTheCaseTheConversationGoesOnWhereItWas() {
        for (long seed = 0; seed < 400; seed++) {
            Casts cast = Casts.of(seed);
            Running before = run(cast);
            for (Voice gone : cast.voices()) {
                Running after = run(cast.without(gone.id()));
                for (Moment here : of(before, "telling.touched")) {
                    Set<String> visited = new HashSet<>();
                    before.moments().subList(0, before.place(here)).forEach(m -> visited.add(m.key()));
                    Moment there = after.at(here.key(), visited);
                    if (here.voice() == null || !here.voice().id().equals(gone.id()))
                        assertThat(there.turn()).isEqualTo(here.turn());
                    else {
                        assertThat(visited).doesNotContain(there.key());
                        assertThat(there.item()).isIn("touched", "last-word", "needs", "needs-stand-in");
                    }
                }
            }
        }
    }

    @Test
    void whoeverJoinsLateIsShownAsNotYetHeard() {
        UUID lotte = UUID.randomUUID();
        UUID oma = UUID.randomUUID();
        Voice bram = new Voice(UUID.randomUUID(), "Bram", Hergo.RESPONSIBLE, Set.of(), true);
        Voice harmed = new Voice(lotte, "Lotte", Hergo.HARMED, Set.of(), true);
        Running before = Running.of(hergo, List.of(harmed, bram), null);
        Set<String> visited = new HashSet<>();
        Moment now = of(before, "plan.needs").getFirst();
        before.moments().subList(0, before.place(now)).forEach(m -> visited.add(m.key()));
        assertThat(before.passedOver(now, visited)).isEmpty();

        Running after = Running.of(
                hergo, List.of(harmed, bram, new Voice(oma, "Oma", Hergo.SUPPORTER, Set.of(lotte), true)), null);
        assertThat(after.passedOver(after.at(now.key(), visited), visited))
                .extracting(Moment::item)
                .containsExactly("introductions", "touched");
    }

    @Test
    void nobodyIsBothDoneAndNotDoneAndWhoIsAwayIsStillToCome() {
        for (long seed = 0; seed < 400; seed++) {
            Casts cast = Casts.of(seed);
            Running running = run(cast);
            java.util.Random random = new java.util.Random(seed);
            Set<String> visited = new HashSet<>();
            for (Moment moment : running.moments()) if (random.nextBoolean()) visited.add(moment.key());
            Moment waits =
                    running.moments().get(random.nextInt(running.moments().size()));
            Moment now = running.moments().get(random.nextInt(running.moments().size()));
            Set<String> waiting = waits.voice() == null ? Set.of() : Set.of(waits.key());
            List<String> missed = running.passedOver(now, visited, waiting).stream()
                    .map(Moment::turn)
                    .toList();
            List<Running.Stop> stops = running.path(now, visited, waiting).stream()
                    .flatMap(stretch -> stretch.stops().stream())
                    .toList();
            for (Running.Stop stop : stops) {
                boolean open = missed.contains(stop.moment().turn());
                if (open) assertThat(stop.state()).isEqualTo(Running.State.OPEN);
                if (stop.state() == Running.State.BEHIND) assertThat(open).isFalse();
            }
            assertThat(stops)
                    .filteredOn(stop -> stop.state() == Running.State.NOW)
                    .hasSize(1);
            for (Voice gone : cast.voices()) {
                if (!gone.present()) continue;
                List<Moment> theirs = running.moments().stream()
                        .filter(m -> m.voice() != null && m.voice().id().equals(gone.id()))
                        .filter(Moment::opensTurn)
                        .toList();
                List<String> still =
                        run(cast.changed(gone.id(), false)).stillToCome(Set.of(gone.id()), Set.of(), Set.of()).stream()
                                .map(Moment::turn)
                                .toList();
                assertThat(still).doesNotHaveDuplicates();
                for (Moment turn : theirs)
                    if (turn.about() == null) assertThat(still).contains(turn.turn());
            }
        }
    }

    @Test
    void anUnknownCursorEndsUpSomewhereSafe() {
        Running running = run(Casts.of(3));
        assertThat(running.at(null)).isEqualTo(running.first());
        assertThat(running.at("nonsense")).isEqualTo(running.first());
        assertThat(running.at("plan.gone")).matches(m -> m.phase().equals("plan"));
        assertThat(running.at("")).isEqualTo(running.first());
    }

    @Test
    void thePathShowsOnePhaseAndOneTurnAsNow() {
        each((cast, running) -> {
            for (Moment moment : running.moments()) {
                List<Running.Stretch> path = running.path(moment);
                assertThat(path.stream().filter(s -> s.state() == Running.State.NOW))
                        .hasSize(1);
                assertThat(path.stream().flatMap(s -> s.stops().stream()).filter(s -> s.state() == Running.State.NOW))
                        .hasSize(1);
            }
        });
    }

    private void each(BiConsumer<Casts, Running> rule) {
        for (long seed = 0; seed < CASTS; seed++) {
            Casts cast = Casts.of(seed);
            rule.accept(cast, run(cast));
        }
    }

    private Running run(Casts cast) {
        return Running.of(hergo, cast.voices(), cast.teller());
    }

    private static List<Moment> of(Running running, String item) {
        return running.moments().stream()
                .filter(m -> (m.phase() + "." + m.item()).equals(item))
                .toList();
    }

    private static List<UUID> speaking(Running running, String item) {
        return of(running, item).stream()
                .filter(Moment::opensTurn)
                .map(m -> Objects.requireNonNull(m.voice()).id())
                .toList();
    }

    private static List<UUID> ids(List<Voice> voices) {
        return voices.stream().map(Voice::id).toList();
    }

    private static Set<UUID> all(Casts cast) {
        Set<UUID> ids = new LinkedHashSet<>();
        cast.voices().stream().filter(Voice::present).forEach(v -> ids.add(v.id()));
        return ids;
    }
}

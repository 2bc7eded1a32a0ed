package org.herstelkring.journey.today;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.WaitingForOwner;
import org.herstelkring.journey.kind.Beginning;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.journey.step.OwnSteps;
import org.herstelkring.pyramid.PyramidPages;
import org.herstelkring.pyramid.SignalsAbout;
import org.herstelkring.shared.LocalClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the space itself offers to begin with. */
@Configuration(proxyBeanMethods = false)
class OwnNextThings {

    private interface Finding {
        Optional<NextThing.Offer> find(SpaceAccess own, NextThing.PutAside aside);
    }

    @Bean
    NextThing stepOfToday(OwnSteps steps, LocalClock clock, ZoneId zone) {
        return thing(10, (own, aside) -> {
            LocalDate today = clock.today();
            return steps.all(own).stream()
                    .filter(step -> !aside.has("journey.today.step", step.step().id()))
                    .filter(step -> step.turn(today, zone)
                            .filter(turn -> !turn.done()
                                    && turn.day() != null
                                    && !turn.day().isAfter(today))
                            .isPresent())
                    .findFirst()
                    .map(step -> new NextThing.Offer(
                            "journey.today.step",
                            step.step().id(),
                            List.of(step.what(), step.origin().name()),
                            step.path(),
                            1));
        });
    }

    @Bean
    NextThing signalThatWaits(SignalsAbout signals) {
        return thing(
                15,
                (own, aside) -> aside.has("journey.today.signal", null) || !signals.waitFor()
                        ? Optional.empty()
                        : Optional.of(
                                new NextThing.Offer("journey.today.signal", null, List.of(), PyramidPages.SIGNALS, 1)));
    }

    @Bean
    NextThing proposalThatWaits(WaitingForOwner waiting) {
        return thing(
                20,
                (own, aside) -> aside.has("journey.today.proposal", null) || waiting.proposals() == 0
                        ? Optional.empty()
                        : Optional.of(
                                new NextThing.Offer("journey.today.proposal", null, List.of(), "/space/proposals", 3)));
    }

    @Bean
    NextThing firstOpenQuestion(Leaves leaves) {
        return thing(30, (own, aside) -> {
            List<String> answered = leaves.of(own.of(SpacePart.QUARTET)).stream()
                    .map(Leaf::sort)
                    .toList();
            return LeafKind.ANSWER.sorts().stream()
                    .filter(sort -> !answered.contains(sort) && !aside.has("journey.today.answer." + sort, null))
                    .findFirst()
                    .map(sort -> new NextThing.Offer(
                            "journey.today.answer." + sort, null, List.of(), "/space/quartet/" + sort, 7));
        });
    }

    @Bean
    NextThing goalWithoutAStep(Leaves leaves, OwnSteps steps) {
        return thing(40, (own, aside) -> {
            List<OwnStep> all = steps.all(own);
            return leaves.of(own.of(SpacePart.GOALS)).stream()
                    .filter(goal ->
                            all.stream().noneMatch(step -> step.origin().id().equals(goal.id())))
                    .filter(goal -> !aside.has("journey.today.goal", goal.id()))
                    .findFirst()
                    .map(goal -> new NextThing.Offer(
                            "journey.today.goal", goal.id(), List.of(goal.name()), goal.path() + "/steps/new", 7));
        });
    }

    /** A kind nothing stands of yet, and that one is invited to begin with. */
    @Bean
    NextThing firstOfAKind(Leaves leaves) {
        return thing(
                50,
                (own, aside) -> invited()
                        .filter(kind -> !aside.has(key(kind), null)
                                && leaves.of(own.of(kind.part())).isEmpty())
                        .findFirst()
                        .map(kind -> new NextThing.Offer(
                                key(kind), null, List.of(), beginning(kind).path(), 14)));
    }

    /** The kinds one is invited to begin with, the first first. */
    static Stream<LeafKind> invited() {
        return Arrays.stream(LeafKind.values())
                .filter(kind -> kind.definition().beginning().isPresent())
                .sorted(Comparator.comparingInt(kind -> beginning(kind).rank()));
    }

    private static Beginning beginning(LeafKind kind) {
        return kind.definition().beginning().orElseThrow();
    }

    private static String key(LeafKind kind) {
        return "journey.today." + kind.code();
    }

    private static NextThing thing(int order, Finding finding) {
        return new NextThing() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Offer> find(SpaceAccess own, PutAside aside) {
                return finding.find(own, aside);
            }
        };
    }
}

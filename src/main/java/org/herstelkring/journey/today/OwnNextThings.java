package org.herstelkring.journey.today;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.WaitingForOwner;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.journey.step.OwnSteps;
import org.herstelkring.pyramid.SignalsAbout;
import org.herstelkring.shared.LocalClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the space itself offers to begin with. */
@Configuration(proxyBeanMethods = false)
class OwnNextThings {

    private interface Finding {
        Optional<NextThing.Offer> find(NextThing.PutAside aside);
    }

    @Bean
    NextThing stepOfToday(OwnSteps steps, LocalClock clock, ZoneId zone) {
        return thing(10, aside -> {
            LocalDate today = clock.today();
            return steps.all().stream()
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
                aside -> aside.has("journey.today.signal", null) || !signals.waitFor()
                        ? Optional.empty()
                        : Optional.of(new NextThing.Offer("journey.today.signal", null, List.of(), "/signals", 1)));
    }

    @Bean
    NextThing proposalThatWaits(WaitingForOwner waiting) {
        return thing(
                20,
                aside -> aside.has("journey.today.proposal", null) || waiting.proposals() == 0
                        ? Optional.empty()
                        : Optional.of(
                                new NextThing.Offer("journey.today.proposal", null, List.of(), "/space/proposals", 3)));
    }

    @Bean
    NextThing firstOpenQuestion(Spaces spaces, Leaves leaves) {
        return thing(30, aside -> {
            List<String> answered = leaves.of(spaces.open(SpacePart.QUARTET)).stream()
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
    NextThing goalWithoutAStep(Spaces spaces, Leaves leaves, OwnSteps steps) {
        return thing(40, aside -> {
            List<OwnStep> all = steps.all();
            return leaves.of(spaces.open(SpacePart.GOALS)).stream()
                    .filter(goal ->
                            all.stream().noneMatch(step -> step.origin().id().equals(goal.id())))
                    .filter(goal -> !aside.has("journey.today.goal", goal.id()))
                    .findFirst()
                    .map(goal -> new NextThing.Offer(
                            "journey.today.goal", goal.id(), List.of(goal.name()), goal.path() + "/steps/new", 7));
        });
    }

    @Bean
    NextThing firstStrength(Spaces spaces, Leaves leaves) {
        return emptyPlace(50, "journey.today.strength", SpacePart.STRENGTHS, "/new?sort=eyes", spaces, leaves);
    }

    @Bean
    NextThing firstCompanion(Spaces spaces, Leaves leaves) {
        return emptyPlace(60, "journey.today.companion", SpacePart.CIRCLE, "", spaces, leaves);
    }

    @Bean
    NextThing firstWish(Spaces spaces, Leaves leaves) {
        return emptyPlace(70, "journey.today.wish", SpacePart.WISHES, "/new", spaces, leaves);
    }

    private static NextThing emptyPlace(
            int order, String key, SpacePart part, String href, Spaces spaces, Leaves leaves) {
        return thing(
                order,
                aside -> aside.has(key, null) || !leaves.of(spaces.open(part)).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new NextThing.Offer(key, null, List.of(), part.path() + href, 14)));
    }

    private static NextThing thing(int order, Finding finding) {
        return new NextThing() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Offer> find(PutAside aside) {
                return finding.find(aside);
            }
        };
    }
}

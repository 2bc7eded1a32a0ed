package org.herstelkring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stages are open, from what happened. */
class StandingTest {

    /**
     * What happened, and how each stage then stands: ahead, <b>open</b>, done, or passed by a road that ended.
     *
     * @param plan state of the newest version of the plan
     */
    @ParameterizedTest(name = "{0}, plan {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            # happened                                    , plan   , int, pre, con, pla, fol, clo
            nothing                                       , -      , ope, ahe, ahe, ahe, ahe, ahe
            nothing                                       , draft  , ope, ahe, ahe, ahe, ahe, ahe
            begun                                         , -      , don, ope, ahe, ahe, ahe, ahe
            begun                                         , draft  , don, ope, ahe, ahe, ahe, ahe
            called                                        , -      , don, ope, ope, ahe, ahe, ahe
            begun called                                  , -      , don, ope, ope, ahe, ahe, ahe
            begun go                                      , -      , don, don, ope, ahe, ahe, ahe
            begun go called                               , -      , don, don, ope, ahe, ahe, ahe
            begun go called talking                       , -      , don, don, ope, ahe, ahe, ahe
            talking                                       , -      , don, don, ope, ahe, ahe, ahe
            begun go talking                              , draft  , don, don, ope, ope, ahe, ahe
            begun go stopped                              , -      , don, don, ope, ahe, ahe, ahe
            begun go stopped                              , draft  , don, don, ope, ope, ahe, ahe
            begun go stopped called                       , -      , don, don, ope, ahe, ahe, ahe
            begun go talked                               , -      , don, don, don, ope, ahe, ahe
            begun go talked                               , draft  , don, don, don, ope, ahe, ahe
            begun go talked put                           , open   , don, don, don, ope, ahe, ahe
            begun go talked put                           , draft  , don, don, don, ope, ahe, ahe
            begun put                                     , open   , don, don, don, ope, ahe, ahe
            begun go talked put called                    , open   , don, don, ope, ope, ahe, ahe
            begun go talked put sealed                    , sealed , don, don, don, don, ope, ahe
            put sealed                                    , sealed , don, don, don, don, ope, ahe
            begun go talked put sealed called             , sealed , don, don, ope, don, ope, ahe
            begun go talked put sealed talking            , sealed , don, don, ope, don, ope, ahe
            begun go talked put sealed talking            , draft  , don, don, ope, ope, ope, ahe
            begun go talked put sealed stopped            , sealed , don, don, ope, don, ope, ahe
            begun go talked put sealed                    , draft  , don, don, don, ope, ope, ahe
            begun go talked put sealed                    , open   , don, don, don, ope, ope, ahe
            begun go talked put sealed closed             , sealed , don, don, don, don, don, ope
            begun go talked put sealed closed             , draft  , don, don, don, don, don, ope
            begun go talked put sealed called closed      , sealed , don, don, don, don, don, ope
            begun go talked put closed                    , open   , don, don, don, don, pas, ope
            begun go talked closed                        , draft  , don, don, don, don, pas, ope
            begun go talked closed                        , -      , don, don, don, pas, pas, ope
            begun go stopped closed                       , -      , don, don, don, pas, pas, ope
            begun go closed                               , -      , don, don, pas, pas, pas, ope
            begun closed                                  , -      , don, don, pas, pas, pas, ope
            begun closed                                  , draft  , don, don, pas, pas, pas, ope
            closed                                        , -      , don, pas, pas, pas, pas, ope
            """)
    void stagesFollowFromWhatHappened(
            String happened,
            @Nullable String plan,
            String intake,
            String preparation,
            String conversation,
            String written,
            String followUp,
            String closed) {
        Standing standing = standing(happened, plan);
        assertThat(Stream.of(Stage.values())
                        .map(stage -> standing.of(stage).name().toLowerCase().substring(0, 3))
                        .toList())
                .containsExactly(intake, preparation, conversation, written, followUp, closed);
        assertThat(standing.open())
                .as("there is always one")
                .isNotEmpty()
                .isEqualTo(Stream.of(Stage.values()).filter(standing::isOpen).collect(Collectors.toSet()));
    }

    /** Whatever else comes, what was agreed is followed until the case is closed. */
    @ParameterizedTest
    @CsvSource({"called", "talking", "stopped", "called talking"})
    void whatWasAgreedIsFollowedWhateverElseBegins(String more) {
        for (String plan : List.of("sealed", "draft", "open"))
            assertThat(standing("begun go talked put sealed " + more, plan).open())
                    .as(plan)
                    .contains(Stage.FOLLOW_UP);
    }

    static Standing standing(String happened, @Nullable String plan) {
        List<String> all = new ArrayList<>(List.of(happened.split(" ")));
        all.remove("nothing");
        Standing standing = new Standing(
                all.remove("begun"),
                all.remove("go"),
                all.remove("called"),
                all.remove("talking"),
                all.remove("talked") ? Instant.EPOCH : null,
                all.remove("stopped") ? Instant.EPOCH : null,
                plan,
                all.remove("put"),
                all.remove("sealed"),
                all.remove("closed") ? Instant.EPOCH : null);
        assertThat(all).isEmpty();
        return standing;
    }
}

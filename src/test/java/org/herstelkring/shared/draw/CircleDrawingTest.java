package org.herstelkring.shared.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircleDrawingTest {

    private static final List<String> NAMES = List.of(
            "Li",
            "Ilse Van den Bossche-Verhaegen",
            "Wolfgangwilhelmmaximilian",
            "Meester Karim",
            "Maria Magdalena Antonia van Wassenhove",
            "سارة عبد الرحمن",
            "李小龍",
            "MMMMMMMMMMMMMMMMMMMMMMMMMMMM");

    private static CircleDrawing circle(int people, int from) {
        return new CircleDrawing(IntStream.range(0, people)
                .mapToObj(i -> new Seat(
                        NAMES.get((i + from) % NAMES.size()),
                        i % 2 == 0 ? "steunt Maria Magdalena Antonia van Wassenhove" : "derde",
                        i == people / 2,
                        i == 1,
                        i == 0,
                        null))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void labelsNeverTouchEachOtherOrASeatOrTheEdge(int people) {
        for (int from = 0; from < NAMES.size(); from++) {
            CircleDrawing circle = circle(people, from);
            List<Box> boxes = new ArrayList<>();
            for (var place : circle.placed()) {
                boxes.add(place.seatBox());
                boxes.add(place.label().box());
            }
            Box frame = circle.frameBox();
            for (int a = 0; a < boxes.size(); a++) {
                Box box = boxes.get(a);
                assertThat(box.left()).isGreaterThan(frame.left());
                assertThat(box.right()).isLessThan(frame.right());
                assertThat(box.top()).isGreaterThan(frame.top());
                assertThat(box.bottom()).isLessThan(frame.bottom());
                for (int b = a + 1; b < boxes.size(); b++) {
                    assertThat(box.touches(boxes.get(b)))
                            .as("%s people from %s: %s and %s", people, from, a, b)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 14})
    void whoLooksSitsAtTheBottom(int people) {
        var lowest = circle(people, 0).placed().stream()
                .max((a, b) -> Double.compare(a.cy(), b.cy()))
                .orElseThrow();
        assertThat(lowest.seat().self()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void theSamePeopleAreDrawnTheSameWay(int people) {
        assertThat(circle(people, 0).table()).isEqualTo(circle(people, 0).table());
        assertThat(circle(people, 0).placed().getFirst().ring())
                .isEqualTo(circle(people, 0).placed().getFirst().ring());
    }
}

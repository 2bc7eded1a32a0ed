package org.herstelkring.journey.quartet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.herstelkring.journey.Leaf;

/**
 * One of the four, with what was answered to it.
 *
 * @param code lost, back, never or others
 * @param answers the newest first
 */
public record Question(String code, List<Leaf> answers) {

    static Question of(String code, List<Leaf> all) {
        return new Question(
                code,
                all.stream()
                        .filter(leaf -> leaf.sort().equals(code))
                        .sorted(Comparator.comparing(
                                        (Leaf leaf) -> Objects.requireNonNullElse(leaf.madeAt(), Instant.MAX))
                                .reversed())
                        .toList());
    }

    /** Message key of the question. */
    public String label() {
        return "journey.leaf.answer.sort." + code;
    }

    public List<Leaf> earlier() {
        return answers.size() < 2 ? List.of() : answers.subList(1, answers.size());
    }
}

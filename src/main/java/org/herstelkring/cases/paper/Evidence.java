package org.herstelkring.cases.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lies inside a plan's PDF as {@code handtekeningen.json}: who answered, in which way, when, and the hashes that
 * tie each answer to the text that was signed and to the drawing made. All hashes are SHA-256 in hex.
 *
 * @param text {@link PlanDocument#fingerprint()} of the plan that was printed
 */
public record Evidence(
        String organisation,
        String reference,
        int version,
        LocalDate heldOn,
        Instant madeAt,
        String language,
        String text,
        List<Answer> answers) {

    static final String FILE = "handtekeningen.json";

    public Evidence {
        answers = List.copyOf(Objects.requireNonNullElse(answers, List.of()));
    }

    /**
     * @param there when it was signed as the device says it that could send it only later
     * @param seen hash of the plan text this person had before them
     * @param drawings hashes of what was drawn: the participant's, then the guardian's
     * @param scans hashes of the pages of signed paper
     */
    public record Answer(
            String name,
            String role,
            PlanDocument.Outcome outcome,
            @Nullable String guardian,
            PlanDocument.@Nullable Way way,
            @Nullable Instant at,
            @Nullable Instant there,
            @Nullable String seen,
            List<String> drawings,
            List<String> scans) {

        public Answer {
            drawings = List.copyOf(Objects.requireNonNullElse(drawings, List.of()));
            scans = List.copyOf(Objects.requireNonNullElse(scans, List.of()));
        }
    }

    static Evidence of(PlanDocument plan) {
        return new Evidence(
                plan.organisation(),
                plan.reference(),
                plan.version(),
                plan.heldOn(),
                plan.madeAt(),
                plan.language().getLanguage(),
                plan.fingerprint(),
                plan.signatures().stream().map(Evidence::answer).toList());
    }

    private static Answer answer(PlanDocument.Signature signature) {
        return new Answer(
                signature.name(),
                signature.role(),
                signature.outcome(),
                signature.guardian(),
                signature.way(),
                signature.at(),
                signature.there(),
                signature.seen(),
                Stream.of(signature.drawing(), signature.guardianDrawing())
                        .filter(Objects::nonNull)
                        .map(Fingerprint::of)
                        .toList(),
                signature.scans().stream().map(Fingerprint::of).toList());
    }
}

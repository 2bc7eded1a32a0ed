package org.herstelkring.cases.guardian;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.Age;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.preparation.Preparation;
import org.jspecify.annotations.Nullable;

/**
 * One child of a case: who decides with them, and how it stands with each matter.
 *
 * @param age in years; null when it is not known
 * @param own what the child says themselves
 */
public record ChildStanding(
        Participant child,
        @Nullable Integer age,
        List<Deciding> deciding,
        @Nullable Agreement own,
        List<Line> lines) {

    /** @param said null as long as they said nothing */
    public record Deciding(
            UUID id,
            String name,
            Guardian.Kind kind,
            boolean participant,
            @Nullable Agreement said) {

        public long version() {
            return said == null ? 0 : said.version();
        }
    }

    /** How it stands with those who decide. */
    public enum Standing {
        /** At this age nobody decides with them. */
        NOT_ASKED,
        /** Nobody is known. */
        NOBODY,
        WAITING,
        AGREED,
        REFUSED
    }

    /**
     * @param guardians how it stands with those who decide
     * @param needsChild whether nothing goes on without the child's own yes
     * @param childSays what the child says
     */
    public record Line(AgreementRule rule, Standing guardians, boolean needsChild, Says childSays) {

        public boolean before() {
            return Matter.BEFORE.contains(rule.matter());
        }
    }

    public Standing guardians(Matter matter) {
        return lines.stream()
                .filter(line -> line.rule().matter() == matter)
                .map(Line::guardians)
                .findFirst()
                .orElse(Standing.NOT_ASKED);
    }

    /**
     * What was answered by those who decide goes first; as long as none of them did, what a facilitator noted in the
     * preparation of the child counts for taking part.
     */
    public static ChildStanding of(
            Participant child,
            Age age,
            LocalDate today,
            List<Participant> everybody,
            List<Guardian> guardians,
            List<Agreement> agreements,
            @Nullable Preparation said,
            Map<Matter, AgreementRule> rules) {
        List<Deciding> deciding = new ArrayList<>();
        for (Guardian one : guardians)
            if (one.decidesFor(child.id()))
                deciding.add(new Deciding(
                        one.id(),
                        one.participant() ? nameOf(one.id(), everybody, one.name()) : one.name(),
                        one.kind(),
                        one.participant(),
                        agreement(agreements, one.id(), child.id())));
        UUID chosen = child.guardian();
        if (chosen != null && deciding.stream().noneMatch(one -> one.id().equals(chosen)))
            deciding.add(new Deciding(
                    chosen,
                    nameOf(chosen, everybody, ""),
                    Guardian.Kind.PARENT,
                    true,
                    agreement(agreements, chosen, child.id())));
        Agreement own = agreement(agreements, child.id(), child.id());
        Integer years = age.years(today);
        List<Line> lines = new ArrayList<>();
        rules.values()
                .forEach(rule -> lines.add(new Line(
                        rule,
                        child.minor() && rule.asksGuardians(years)
                                ? standing(rule, deciding, said)
                                : Standing.NOT_ASKED,
                        rule.needsChild(years),
                        childSays(rule.matter(), own, said))));
        return new ChildStanding(child, years, deciding, own, lines);
    }

    private static Standing standing(AgreementRule rule, List<Deciding> deciding, @Nullable Preparation said) {
        List<Says> answers = deciding.stream()
                .map(Deciding::said)
                .map(one -> one == null ? Says.ASKED : one.to(rule.matter()))
                .toList();
        if (answers.contains(Says.NO)) return Standing.REFUSED;
        boolean none = answers.stream().allMatch(one -> one == Says.ASKED);
        if (none && said != null && rule.matter() == Matter.TALK)
            switch (said.guardian()) {
                case YES -> {
                    return Standing.AGREED;
                }
                case NO -> {
                    return Standing.REFUSED;
                }
                case UNKNOWN -> {}
            }
        if (answers.isEmpty()) return Standing.NOBODY;
        boolean enough = rule.all() ? answers.stream().allMatch(one -> one == Says.YES) : answers.contains(Says.YES);
        return enough ? Standing.AGREED : Standing.WAITING;
    }

    /** Taking part is asked in their own preparation. */
    private static Says childSays(Matter matter, @Nullable Agreement own, @Nullable Preparation said) {
        if (matter == Matter.TALK && said != null)
            return switch (said.willing()) {
                case YES -> Says.YES;
                case NO -> Says.NO;
                case UNKNOWN, NOT_YET -> Says.ASKED;
            };
        return own == null ? Says.ASKED : own.to(matter);
    }

    private static @Nullable Agreement agreement(List<Agreement> all, UUID by, UUID child) {
        return all.stream()
                .filter(one -> one.by().equals(by) && one.child().equals(child))
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(UUID id, List<Participant> everybody, String otherwise) {
        return everybody.stream()
                .filter(one -> one.id().equals(id))
                .map(Participant::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}

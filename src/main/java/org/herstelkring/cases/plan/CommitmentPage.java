package org.herstelkring.cases.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Participant;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * One commitment, to write down as concretely as it can be.
 *
 * @param hands everybody who can do it, or does
 * @param paid how it is paid in parts: by all, or by each their own
 * @param after the commitment that comes after it in the plan; null after the last
 */
public record CommitmentPage(
        CaseFile file,
        UUID id,
        int number,
        long version,
        Form form,
        List<Hand> hands,
        List<Option> followers,
        List<Paid> paid,
        LocalDate today,
        @Nullable UUID after,
        @Nullable String back) {

    /** Somebody who can do it. */
    public record Hand(String id, String name) {

        public String part() {
            return TypedShares.part(id);
        }

        public String amount() {
            return TypedShares.amount(id);
        }

        static List<Hand> of(List<Participant> people, Commitment one) {
            return people.stream()
                    .filter(other -> other.stands() != Participant.Stands.WITHDRAWN
                            || one.people().contains(other.id()))
                    .map(other -> new Hand(other.id().toString(), other.name()))
                    .toList();
        }
    }

    /** @param name of who pays it; empty when there is no other */
    public record Paid(String name, List<Instalment> instalments) {

        static List<Paid> of(Commitment one, PlanWords said) {
            return (one.isShared()
                            ? one.shares().stream()
                                    .map(share -> new Paid(said.name(share.participant()), one.instalments(share)))
                            : Stream.of(new Paid("", one.instalments())))
                    .filter(paid -> paid.instalments().size() > 1)
                    .toList();
        }
    }

    public List<Option> jointly(Screen s) {
        return Stream.of("false", "true")
                .map(one -> new Option(one, s.t("cases.plan.jointly." + one)))
                .toList();
    }

    public List<Option> rhythms(Screen s) {
        return java.util.Arrays.stream(Rhythm.values())
                .map(one -> new Option(one.code(), s.t(one.label())))
                .toList();
    }

    public List<Option> levels(Screen s) {
        return java.util.Arrays.stream(Level.values())
                .map(one ->
                        new Option("" + one.number(), s.t(one.label()), s.t("cases.plan.level.help." + one.number())))
                .toList();
    }

    public List<Option> poles(Screen s) {
        return java.util.Arrays.stream(Pole.values())
                .map(one -> new Option(one.code(), s.t(one.label()), s.t(one.label() + ".hint")))
                .toList();
    }

    public String path(String end) {
        return "/cases/" + file.id() + "/plan/commitments/" + id + end;
    }
}

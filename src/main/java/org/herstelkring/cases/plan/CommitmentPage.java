package org.herstelkring.cases.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/** One commitment, to write down as concretely as it can be. */
public record CommitmentPage(
        CaseFile file,
        UUID id,
        int number,
        long version,
        Form form,
        List<Option> who,
        List<Option> followers,
        List<Instalment> instalments,
        LocalDate today,
        @Nullable String back) {

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

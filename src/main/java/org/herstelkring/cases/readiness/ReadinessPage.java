package org.herstelkring.cases.readiness;

import java.time.LocalDate;
import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/** What is there and what is not, and the decision. */
public record ReadinessPage(
        CaseFile file,
        List<Lack> lacks,
        Decision decision,
        @Nullable LocalDate decidedOn,
        Form form,
        boolean closed) {

    public List<Lack> heavy() {
        return lacks.stream().filter(Lack::heavy).toList();
    }

    public List<Lack> light() {
        return lacks.stream().filter(lack -> !lack.heavy()).toList();
    }

    public String name(Lack lack) {
        var who = lack.who();
        return who == null ? "" : who.name();
    }
}

package org.herstelkring.cases.readiness;

import java.time.LocalDate;
import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/** What is there and what is not, and the decision. */
public record ReadinessPage(
        CaseFile file,
        List<ReadinessLack> lacks,
        Decision decision,
        @Nullable LocalDate decidedOn,
        Form form,
        boolean closed) {

    public List<ReadinessLack> heavy() {
        return lacks.stream().filter(ReadinessLack::heavy).toList();
    }

    public List<ReadinessLack> light() {
        return lacks.stream().filter(readinessLack -> !readinessLack.heavy()).toList();
    }

    public String name(ReadinessLack readinessLack) {
        var who = readinessLack.who();
        return who == null ? "" : who.name();
    }
}

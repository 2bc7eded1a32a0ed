package org.herstelkring.journey.arrangement;

import java.time.LocalDate;
import java.util.List;

/** The owner's arrangements, those of now before those of earlier. */
public record ArrangementsPage(List<Arrangement> all, LocalDate today) {

    public List<Arrangement> of(boolean over) {
        return all.stream().filter(one -> one.over(today) == over).toList();
    }
}

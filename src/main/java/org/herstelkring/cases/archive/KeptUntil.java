package org.herstelkring.cases.archive;

import java.time.LocalDate;
import java.time.ZoneId;
import org.herstelkring.cases.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The last day a case is kept: the one that was chosen, or the usual one counted from closing. */
@Component
public class KeptUntil {

    private final ZoneId zone;
    private final int years;

    KeptUntil(ZoneId zone, @Value("${herstelkring.retention.years:5}") int years) {
        this.zone = zone;
        this.years = years;
    }

    /** Null as long as nothing ends it. */
    public @Nullable LocalDate of(CaseFile file) {
        if (file.keepUntil() != null || file.closedAt() == null) return file.keepUntil();
        return file.closedAt().atZone(zone).toLocalDate().plusYears(years);
    }
}

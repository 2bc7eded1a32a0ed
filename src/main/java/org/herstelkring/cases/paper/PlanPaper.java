package org.herstelkring.cases.paper;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sets a plan on paper: a tagged PDF/A-3a and PDF/UA-1 document in the language of its words. */
@Component
public class PlanPaper {

    private final ZoneId zone;

    PlanPaper(ZoneId zone) {
        this.zone = zone;
    }

    /** The whole plan, with the evidence of its signatures as attachment {@code handtekeningen.json}. */
    public byte[] print(PlanDocument plan) {
        throw new UnsupportedOperationException(plan.reference() + zone);
    }

    /** What somebody gets who must be told. */
    public byte[] print(PlanExtract extract) {
        throw new UnsupportedOperationException(extract.reference());
    }

    /** Address pages for the print queue, one page for each. */
    public byte[] print(List<AddressSheet> sheets) {
        throw new UnsupportedOperationException("" + sheets.size());
    }
}

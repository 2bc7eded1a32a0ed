package org.herstelkring.pyramid.catalogue;

import java.util.List;
import org.herstelkring.people.OrganisationRef;

/** What each of one's organisations added and offers. */
public record OwnMeasuresPage(List<House> houses) {

    /**
     * @param keeper whether the person may change it
     * @param own with the withdrawn ones
     */
    public record House(OrganisationRef organisation, boolean keeper, List<Measure> own, List<Offered> offered) {}

    public record Offered(Measure measure, Offer offer) {}
}

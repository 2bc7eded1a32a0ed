package org.herstelkring.pyramid.catalogue;

import java.util.List;
import java.util.Set;
import org.herstelkring.people.OrganisationRef;
import org.jspecify.annotations.Nullable;

/**
 * One measure.
 *
 * @param near others like it
 * @param atHome keys of what one's organisations offer
 * @param from the organisation that added it; null for a measure of the house
 * @param here where it is offered
 * @param kept the organisations for which the person may say so
 */
public record MeasurePage(
        Measure measure,
        List<Measure> near,
        Set<String> atHome,
        @Nullable OrganisationRef from,
        List<Here> here,
        List<OrganisationRef> kept,
        boolean starred) {

    public record Here(OrganisationRef organisation, Offer offer) {}

    public boolean keeps(OrganisationRef organisation) {
        return kept.stream().anyMatch(one -> one.id().equals(organisation.id()));
    }

    /** Whether the person keeps the organisation that added it. */
    public boolean mayChange() {
        return from != null && keeps(from);
    }

    /** Organisations the person keeps that do not offer it yet. */
    public List<OrganisationRef> mayOffer() {
        if (measure.withdrawn()) return List.of();
        return kept.stream()
                .filter(one ->
                        measure.organisation() == null || measure.organisation().equals(one.id()))
                .filter(one -> here.stream()
                        .noneMatch(offered -> offered.organisation().id().equals(one.id())))
                .toList();
    }
}

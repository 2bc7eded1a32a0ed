package org.herstelkring.pyramid.catalogue;

import java.util.List;

/** Where a measure can become a step of one's own. */
public record PlacesPage(Measure measure, List<StepPlaces.Place> places) {}

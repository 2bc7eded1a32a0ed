package org.herstelkring.journey.step;

import java.util.List;
import org.herstelkring.journey.Spaces;
import org.herstelkring.pyramid.catalogue.Measure;
import org.herstelkring.pyramid.catalogue.StepPlaces;
import org.herstelkring.shared.Acting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A measure can become a step in one's own space; who has none yet is led to where one begins. */
@Component
@Order(1)
class SpaceForMeasures implements StepPlaces {

    private final Spaces spaces;

    SpaceForMeasures(Spaces spaces) {
        this.spaces = spaces;
    }

    @Override
    public List<Place> of(Measure measure) {
        if (Acting.who().filter(who -> !who.guest()).isEmpty()) return List.of();
        boolean begun = spaces.mine().isPresent();
        return List.of(new Place(
                begun ? "pyramid.catalogue.place.space" : "pyramid.catalogue.place.space.begin",
                null,
                begun ? "pyramid.catalogue.place.space.about" : "pyramid.catalogue.place.space.begin.about",
                begun ? "/space/measures/" + measure.key() : "/space/begin",
                begun));
    }
}

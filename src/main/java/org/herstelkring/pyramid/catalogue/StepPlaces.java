package org.herstelkring.pyramid.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bean with which a module says where the acting person can make a step of a measure. */
@FunctionalInterface
public interface StepPlaces {

    /** In the order in which people would look for them; none when there is no place for this person. */
    List<Place> of(Measure measure);

    /**
     * A place where it can become a step.
     *
     * @param label message key
     * @param name what the place is called, when there is more than one; words of people are shown here and nowhere else
     * @param about message key of one sentence
     * @param href a form with what, level and pole filled in
     * @param ready whether it is such a form; false when something comes first, such as beginning a space
     */
    record Place(String label, @Nullable String name, String about, String href, boolean ready) {}
}

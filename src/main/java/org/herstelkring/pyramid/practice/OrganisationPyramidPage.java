package org.herstelkring.pyramid.practice;

import java.util.List;
import org.herstelkring.pyramid.Balance;
import org.herstelkring.shared.draw.PyramidDrawing;

/**
 * The pyramid of an organisation.
 *
 * @param place the group or place that is shown; empty for all
 * @param places what to choose from
 */
public record OrganisationPyramidPage(
        String organisation,
        PyramidDrawing pyramid,
        Balance balance,
        String place,
        List<String> places,
        boolean empty) {}

package org.herstelkring.cases.pyramid;

import java.util.List;
import java.util.UUID;
import org.herstelkring.pyramid.Balance;
import org.herstelkring.shared.draw.PyramidDrawing;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed in a case, on the pyramid.
 *
 * @param here path of the page
 * @param back where one came from
 * @param backLabel message key of that
 * @param agreed whether the plan is sealed; before that it shows what is on the table
 * @param who the one whose part is shown; null for everybody
 * @param people who to choose from; empty when there is nothing to choose
 */
public record CasePyramidPage(
        String here,
        String back,
        String backLabel,
        PyramidDrawing pyramid,
        Balance balance,
        boolean agreed,
        @Nullable UUID who,
        List<Option> people) {}

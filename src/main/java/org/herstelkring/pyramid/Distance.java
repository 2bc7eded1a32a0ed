package org.herstelkring.pyramid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a step of staying away or coming close says besides: it is kept by several, for a period or for good.
 *
 * @param where places it is about; empty for everywhere
 * @param contact which contact is fine
 * @param reviewOn the day on which it is looked at again
 */
public record Distance(
        String where, String contact, @Nullable LocalDate reviewOn) {}

package org.herstelkring.journey.quartet;

import java.util.List;
import org.herstelkring.journey.Seen;

/**
 * The four questions together.
 *
 * @param seen who sees them
 */
public record QuartetPage(List<Question> questions, Seen seen) {}

package org.herstelkring.journey.quartet;

import java.util.List;

/** The four questions together. */
public record QuartetPage(List<Question> questions) {}

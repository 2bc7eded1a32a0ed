package org.herstelkring.journey.proposal;

import java.util.List;
import org.herstelkring.journey.proposal.Proposal.Line;

/**
 * What was sent can not be kept any more.
 *
 * @param reason message key
 * @param lines what was typed, to copy
 */
public record EndedPage(String reason, List<Line> lines) {}

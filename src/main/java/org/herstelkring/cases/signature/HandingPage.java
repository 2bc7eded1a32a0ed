package org.herstelkring.cases.signature;

import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.page.Form;

/**
 * The tablet is about to be handed over.
 *
 * @param base path of the plan
 * @param first who gets it first
 * @param others who can go on after them
 * @param chosen whether this sitting has its PIN already
 */
public record HandingPage(
        String base, UUID participant, String first, List<String> others, boolean chosen, Form form) {}

package org.herstelkring.journey.begin;

import org.herstelkring.shared.page.Form;

/**
 * @param to where the link by mail leads
 * @param space whether that is a space of one's own, and not an invitation
 */
public record SignUpPage(Form form, String to, boolean space) {}

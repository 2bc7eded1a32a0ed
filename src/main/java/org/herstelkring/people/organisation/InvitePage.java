package org.herstelkring.people.organisation;

import org.herstelkring.shared.page.Form;

/** @param mailbox whether letters can be read in this house */
public record InvitePage(String organisation, Form form, boolean mailbox) {}

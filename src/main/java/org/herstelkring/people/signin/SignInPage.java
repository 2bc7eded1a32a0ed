package org.herstelkring.people.signin;

import org.herstelkring.shared.page.Form;

/** @param to where the person was going, a path in this house */
public record SignInPage(Form form, String to) {}

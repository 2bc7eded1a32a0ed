package org.herstelkring.people.signin;

import org.herstelkring.shared.page.Form;

/**
 * @param to where the person was going, a path in this house
 * @param guest whether that page is for people with a link of their own, who have nothing to sign in with
 */
public record SignInPage(Form form, String to, boolean guest) {}

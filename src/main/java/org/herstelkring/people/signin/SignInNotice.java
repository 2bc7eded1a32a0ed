package org.herstelkring.people.signin;

/**
 * What a page that was left open says in place.
 *
 * @param way where one shows that it is oneself
 * @param other whether somebody else is signed in meanwhile
 */
public record SignInNotice(String way, boolean other) {}

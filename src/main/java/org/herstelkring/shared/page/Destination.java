package org.herstelkring.shared.page;

/**
 * A page that others lead to. Its own module says where it is, with a bean; whoever leads there asks for it by name.
 *
 * @param name for instance {@code sign-in}
 */
public record Destination(String name, String path) {}

package org.herstelkring.demo;

/** Where somebody is sent with the next request: one address with a proxy behind it, or what a proxy would choose. */
@FunctionalInterface
public interface Door {

    /** An address without a closing slash. */
    String next();
}

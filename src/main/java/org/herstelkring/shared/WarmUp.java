package org.herstelkring.shared;

/**
 * What is heavy the first time: a bean that does it once, before the house says that it is ready. Nobody is the first to
 * wait for it, and no two requests load it at once.
 */
@FunctionalInterface
public interface WarmUp {

    void once();
}

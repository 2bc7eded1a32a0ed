package org.herstelkring.circle;

/**
 * The application's own wall: whether {@link Circles} turns away whoever may not. It always stands. Tests of the second
 * wall alone put something else in its place.
 */
interface FirstWall {

    boolean stands();
}

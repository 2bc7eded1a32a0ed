package org.herstelkring.matrix;

import java.util.Set;

/**
 * Of a table that carries circles themselves: who sees at least one row of the circle, who changes one, who removes one.
 *
 * @param <R> how somebody stands to the circle
 */
public record Frame<R>(Set<R> seen, Set<R> changed, Set<R> removed) {}

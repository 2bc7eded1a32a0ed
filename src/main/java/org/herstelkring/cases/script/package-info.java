/**
 * A conversation script as data, and one engine that runs it with the people who are there (source H).
 *
 * <p>Nothing of a particular method stands in Java: phases, order of speaking, prompts and checklists come from {@code
 * scripts/*.yaml}, the words from message bundles.
 */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.script;

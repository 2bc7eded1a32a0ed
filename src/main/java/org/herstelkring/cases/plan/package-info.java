/**
 * The restoration plan: who does what, for whom, by when, and how it is followed (source H, third and fourth phase).
 */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.plan;

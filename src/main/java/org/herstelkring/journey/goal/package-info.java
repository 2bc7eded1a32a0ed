/** Goals in life beside goals in treatment, what they grow from, and the four kinds of recovery to look at them with. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.goal;

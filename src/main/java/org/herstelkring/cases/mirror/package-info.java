/** Holds a text about facts up to a mirror: words that blame or label, each with another way of saying it. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.mirror;

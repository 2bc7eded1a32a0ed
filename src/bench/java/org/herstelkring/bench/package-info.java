/** {@code bin/bench}: how fast the product is, beside what the machine allows. See docs/performance.md. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.bench;

/** What the machine allows: the statements of the product, without the product. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.bench.bare;

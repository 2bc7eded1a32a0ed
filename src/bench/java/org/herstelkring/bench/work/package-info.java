/** What people do with the product again and again, and what a browser is sent. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.bench.work;

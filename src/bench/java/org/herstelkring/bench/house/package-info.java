/** What is measured, in processes of its own: the product, its PostgreSQL, the bare server. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.bench.house;

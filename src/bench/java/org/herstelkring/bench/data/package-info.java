/** Many spaces, each with texts and a key of its own, copied from one that the house made. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.bench.data;

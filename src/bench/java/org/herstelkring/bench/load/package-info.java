/** Asking a server as fast as it answers, or steadily; with an honest clock. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.bench.load;

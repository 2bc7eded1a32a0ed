/** Whether a conversation can be held: what is still missing, and what the facilitator decides (source G, the gate). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.readiness;

/** What the owner undertakes towards a goal or a role: steps on the pyramid, when, with whom, and what they brought. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.step;

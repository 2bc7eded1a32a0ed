/** What the owner makes of what happened, and what they lost: pages that ask nothing. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.meaning;

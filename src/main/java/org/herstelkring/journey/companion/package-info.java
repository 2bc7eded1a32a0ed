/** The people around an owner: the drawn circle, a page for each person, inviting them, and their coming in. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.companion;

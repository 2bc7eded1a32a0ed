/** Coming in by a personal link and a code. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.circle.link;

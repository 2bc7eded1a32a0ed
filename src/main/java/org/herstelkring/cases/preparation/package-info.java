/** What is talked through with each participant beforehand, private to them and the facilitators (source H, G). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.preparation;

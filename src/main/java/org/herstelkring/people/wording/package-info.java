/** What an organisation adds to the mirror for words, or leaves out of it. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.wording;

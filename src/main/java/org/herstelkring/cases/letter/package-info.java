/** Letters to the people of a case: the texts of an organisation, what is filled in, and how they stand on paper and in a mail. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.letter;

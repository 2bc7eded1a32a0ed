/** A case taken out whole: on paper and as a file. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.whole;

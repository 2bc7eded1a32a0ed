/** Everybody gets the plan, and those who must be told get what was agreed and nothing else (source H, fifth phase). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.copy;

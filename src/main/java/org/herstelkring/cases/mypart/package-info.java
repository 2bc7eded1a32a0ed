/** The participant's own side of a case: one calm page, and nothing of anybody else. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.mypart;

/** When and where people meet, who is invited, what they answered, and reminding them. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.meeting;

/** Who leads a case: asking a colleague to join, handing it over, stopping. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.team;

/** What tests of cases share. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases;

@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.intake;

/** What happened, who it touched, and which road fits (source H: a serious incident with several people touched). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.intake;

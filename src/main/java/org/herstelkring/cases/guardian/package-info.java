/** Children who take part: how old they are, who decides with them, who must agree to what, and what each of them says. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.guardian;

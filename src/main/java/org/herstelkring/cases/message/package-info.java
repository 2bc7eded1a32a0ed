/** A letter or message of somebody who is not there themselves: written beforehand, approved by whose it is, read out. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.message;

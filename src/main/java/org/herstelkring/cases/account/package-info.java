/**
 * What is read out at the table about what happened and who takes responsibility for it, as both sides saw it beforehand
 * (source H, first phase).
 */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.account;

/** Themes of the context that a case raises with its organisation: counted, never told (source P, row P7). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.theme;

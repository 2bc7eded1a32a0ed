/** What the house keeps sealed with its own key, apart from any circle. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.internal;

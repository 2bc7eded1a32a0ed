/** A page or the part of it that was asked for, its forms, its notices and its errors. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.page;

/** A page or the part of it that was asked for, its forms, its notices and its errors. */
@org.springframework.modulith.NamedInterface("page")
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.page;

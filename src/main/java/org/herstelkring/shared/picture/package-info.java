/** Pictures from outside: read with care, written anew. */
@org.springframework.modulith.NamedInterface("picture")
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.picture;

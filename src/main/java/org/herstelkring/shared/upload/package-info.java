/** Files that somebody brings in: each is looked into before anything of it is kept. */
@org.springframework.modulith.NamedInterface("upload")
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.upload;

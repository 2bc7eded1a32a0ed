/** What is sent to this house: how much of it, how slowly, and by how many at once. */
@org.springframework.modulith.NamedInterface("body")
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.body;

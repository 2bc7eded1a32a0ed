/**
 * The record of who looked as a chain for each circle, what the house says of it under seal, and whether that still holds.
 * The links are made by PostgreSQL; see the migration of looks.
 */
@org.springframework.modulith.NamedInterface("chain")
@org.jspecify.annotations.NullMarked
package org.herstelkring.circle.chain;

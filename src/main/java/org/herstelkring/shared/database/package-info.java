/**
 * PostgreSQL: brought along and started in the data folder, or somebody else's server; two roles, migrations,
 * notifications.
 */
@org.springframework.modulith.NamedInterface("database")
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.database;

/**
 * Circles, their members and grants: the one place that decides who sees what, the key each circle's text is sealed
 * with, and the record of who looked.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Circle",
        allowedDependencies = {
            "shared",
            "shared :: page",
            "shared :: words",
            "shared :: draw",
            "shared :: database",
            "people"
        })
@org.jspecify.annotations.NullMarked
package org.herstelkring.circle;

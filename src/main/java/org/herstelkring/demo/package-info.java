/** A small fictional world, present only with the profile {@code demo}. Nothing depends on it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "shared :: page",
            "shared :: words",
            "shared :: draw",
            "shared :: database",
            "people",
            "circle",
            "pyramid",
            "cases",
            "journey"
        })
@org.jspecify.annotations.NullMarked
package org.herstelkring.demo;

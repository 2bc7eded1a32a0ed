/**
 * The restoration pyramid (source P, Deklerck): levels 4 to 0, two poles, and the steps people undertake on it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Pyramid",
        allowedDependencies = {
            "shared",
            "shared :: page",
            "shared :: words",
            "shared :: draw",
            "shared :: database",
            "shared :: paper",
            "people",
            "circle"
        })
@org.jspecify.annotations.NullMarked
package org.herstelkring.pyramid;

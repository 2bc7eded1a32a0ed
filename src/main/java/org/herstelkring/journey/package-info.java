/**
 * A person's own space: it belongs to no organisation, they fill it in their own words at their own pace, and they alone
 * decide who sees which part (sources V and Z). A space is a personal circle; what stands in it are leaves.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Journey",
        allowedDependencies = {
            "shared",
            "shared :: page",
            "shared :: words",
            "shared :: mirror",
            "shared :: draw",
            "shared :: paper",
            "shared :: picture",
            "shared :: upload",
            "shared :: database",
            "people",
            "circle",
            "pyramid",
            "pyramid :: catalogue"
        })
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey;

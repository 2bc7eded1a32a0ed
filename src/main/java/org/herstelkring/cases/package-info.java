/**
 * The road of a case: intake, preparation, conversation, plan, follow-up, closing (source H, the hergo).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "shared",
            "shared :: page",
            "shared :: words",
            "shared :: mirror",
            "shared :: draw",
            "shared :: paper",
            "shared :: picture",
            "shared :: database",
            "people",
            "circle",
            "pyramid",
            "pyramid :: catalogue"
        })
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases;

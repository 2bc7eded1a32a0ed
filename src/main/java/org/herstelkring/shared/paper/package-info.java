/** From a template to an archivable and accessible PDF (PDF/A-3a, PDF/UA-1), in every script people write in. */
@org.springframework.modulith.NamedInterface("paper")
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.paper;

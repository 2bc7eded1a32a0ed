/** The owner says who sees what: giving, taking back, looking through somebody's eyes, and reading who looked. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.regie;

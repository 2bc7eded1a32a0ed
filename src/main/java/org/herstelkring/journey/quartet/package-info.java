/** The four questions of the quartet (source Z): what was lost, what of it back, what certainly not, what others can do. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.quartet;

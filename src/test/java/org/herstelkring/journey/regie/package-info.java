/** Who sees what of a space, tried out. */
package org.herstelkring.journey.regie;

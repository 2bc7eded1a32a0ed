/** Signals as those they concern see them: to agree with, to take up, to answer (source P, row P4). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.pyramid.signal;

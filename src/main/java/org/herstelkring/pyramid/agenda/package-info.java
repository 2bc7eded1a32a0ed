/** The level-0 agenda: what in the context asks for change, in counts and in members' words (source P, row P7). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.pyramid.agenda;

/** The live conversation: a cockpit for the tablet on the table, a screen for the room, several devices in step (H3-H7). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.conversation;

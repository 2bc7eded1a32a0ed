/** What the code keeps to, so that nobody has to remember it: where SQL stands, and what a store asks for. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.architecture;

/** The address by which somebody's own calendar program asks what is planned for them. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.people.feed;

@org.jspecify.annotations.NullMarked
package org.herstelkring.people.post;

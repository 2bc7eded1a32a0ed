@org.jspecify.annotations.NullMarked
package org.herstelkring.circle.link;

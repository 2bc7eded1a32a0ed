/** How a server that is told to stop takes leave of the proxy before it, so that nobody's request falls between two servers. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.drain;

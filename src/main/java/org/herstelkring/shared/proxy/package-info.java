/** Which machines may say in whose name they ask: the proxies an operator named, and nobody else. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.proxy;

/** What tests share: the house on a real database, a browser, one recurring cast. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cast;

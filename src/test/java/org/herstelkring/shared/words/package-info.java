@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.words;

/** What people read: every text is a key in the bundles {@code messages/*_{nl,en,fr}.properties}. */
@org.springframework.modulith.NamedInterface("words")
@org.jspecify.annotations.NullMarked
package org.herstelkring.shared.words;

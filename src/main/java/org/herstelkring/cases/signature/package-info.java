/**
 * Signing the plan, each in their own way and nobody forced; and the one seal when everybody answered (source H, fifth
 * phase).
 */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.signature;

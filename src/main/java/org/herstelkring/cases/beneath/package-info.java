/** What lies beneath, noted with agreement, and ideas for the person it is about alone (source P, row P5). */
@org.jspecify.annotations.NullMarked
package org.herstelkring.cases.beneath;

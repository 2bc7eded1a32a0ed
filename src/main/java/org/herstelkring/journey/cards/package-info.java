/** Conversation cards: a picture and one short question, a less verbal way in. */
@org.jspecify.annotations.NullMarked
package org.herstelkring.journey.cards;

package org.herstelkring.people.wording;

import java.util.UUID;
import org.herstelkring.shared.mirror.OwnWord;

/** A word an organisation added. */
public record AddedWord(UUID id, OwnWord word) {}

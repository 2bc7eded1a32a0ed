package org.herstelkring.people.post;

import java.util.List;

public record MailboxPage(List<LetterLine> letters) {}

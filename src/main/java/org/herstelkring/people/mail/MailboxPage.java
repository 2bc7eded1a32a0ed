package org.herstelkring.people.mail;

import java.util.List;

public record MailboxPage(List<MailboxLine> letters) {}

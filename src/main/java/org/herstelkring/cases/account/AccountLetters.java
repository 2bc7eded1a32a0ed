package org.herstelkring.cases.account;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.circle.Access;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.words.Isolated;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what will be read out as a letter, with room to say what is not right in it. */
@Component
class AccountLetters {

    private final Organisations organisations;
    private final Contacts contacts;
    private final Facilitators facilitators;
    private final Words words;
    private final LocalClock clock;

    AccountLetters(
            Organisations organisations, Contacts contacts, Facilitators facilitators, Words words, LocalClock clock) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.facilitators = facilitators;
        this.words = words;
        this.clock = clock;
    }

    AccountLettersPage of(Access access, CaseFile file, AccountReading reading, @Nullable UUID only) {
        String sender = organisations
                .front(file.organisation())
                .map(OrganisationRef::name)
                .orElse("");
        String from = Isolated.list(facilitators.names(access));
        Map<UUID, Contact> reached = contacts.of(access);
        return new AccountLettersPage(
                file,
                reading.lines().stream()
                        .filter(line -> line.shown() != null)
                        .filter(line -> only == null
                                ? !contact(reached, line).mailed()
                                : line.person().id().equals(only))
                        .map(line -> letter(line, contact(reached, line), sender, from))
                        .toList());
    }

    private static Contact contact(Map<UUID, Contact> reached, AccountReading.Line line) {
        return reached.getOrDefault(line.person().id(), Contact.NONE);
    }

    private AccountLettersPage.OnPaper letter(AccountReading.Line line, Contact contact, String sender, String from) {
        Locale language = Locale.of(line.person().language());
        Account shown = Objects.requireNonNull(line.shown());
        String name = line.person().name();
        return new AccountLettersPage.OnPaper(
                language.getLanguage(),
                name,
                contact.address().isBlank() || contact.address().startsWith(name)
                        ? contact.address()
                        : name + "\n" + contact.address(),
                sender,
                new Spoken(language, clock).fullDate(clock.today()),
                words.say(language, "cases.account.letter.greeting", name),
                words.say(language, "cases.account.letter.opening"),
                shown.facts(),
                shown.owned().stream()
                        .map(one -> words.say(language, one.says(), one.name()))
                        .toList(),
                words.say(language, "cases.account.letter.wrong"),
                words.say(language, "cases.account.letter.back", from),
                words.say(language, "cases.account.letter.closing"),
                from);
    }
}

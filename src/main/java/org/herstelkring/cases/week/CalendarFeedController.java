package org.herstelkring.cases.week;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.meeting.CalendarAnswer;
import org.herstelkring.people.CalendarFeeds;
import org.herstelkring.people.People;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.InstanceAddress;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.words.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a calendar program is answered that asks with somebody's own token, in their name and nobody else's. */
@Controller
class CalendarFeedController {

    private final CalendarFeeds feeds;
    private final CaseFiles files;
    private final Promises promises;
    private final People people;
    private final Words words;
    private final InstanceAddress address;
    private final LocalClock clock;
    private final TransactionTemplate own;

    CalendarFeedController(
            CalendarFeeds feeds,
            CaseFiles files,
            Promises promises,
            People people,
            Words words,
            InstanceAddress address,
            LocalClock clock,
            PlatformTransactionManager transactions) {
        this.feeds = feeds;
        this.files = files;
        this.promises = promises;
        this.people = people;
        this.words = words;
        this.address = address;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @GetMapping("/calendar/{token}/agenda.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        UUID owner = feeds.ownerOf(token).orElseThrow(NotHere::new);
        return Acting.as(owner, () -> own.<ResponseEntity<byte[]>>execute(_ -> CalendarAnswer.of(calendar())));
    }

    private byte[] calendar() {
        LocalDate today = clock.today();
        Locale language = Locale.of(people.me().language());
        return WeekCalendar.of(
                promises.of(
                        files.mine().only(one -> one.archivedAt() == null), today.minusWeeks(4), today.plusMonths(6)),
                clock.zone(),
                key -> words.say(language, key),
                address.of("/cases/week?from="),
                clock.instant());
    }
}

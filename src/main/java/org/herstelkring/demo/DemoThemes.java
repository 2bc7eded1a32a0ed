package org.herstelkring.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.pyramid.Theme;
import org.herstelkring.pyramid.Themes;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people around De Linde raised in the last months: more of them than the demo has accounts. */
@Component
@Profile("demo")
class DemoThemes {

    private final Themes themes;
    private final LocalClock clock;
    private final TransactionTemplate transaction;
    private final Map<Theme, List<UUID>> people = new EnumMap<>(Theme.class);

    DemoThemes(Themes themes, LocalClock clock, TransactionTemplate transaction) {
        this.themes = themes;
        this.clock = clock;
        this.transaction = transaction;
    }

    void all(UUID organisation) {
        LocalDate month = clock.today().withDayOfMonth(1).minusMonths(5);
        more(organisation, Theme.LEISURE, 12);
        more(organisation, Theme.WAITING, 7);
        count(month);
        more(organisation, Theme.LEISURE, 14);
        more(organisation, Theme.RULES, 23);
        count(month.plusMonths(1));
        more(organisation, Theme.LEISURE, 6);
        less(organisation, Theme.RULES, 5);
        count(month.plusMonths(2));
        more(organisation, Theme.LEISURE, 9);
        less(organisation, Theme.RULES, 6);
        more(organisation, Theme.TRANSPORT, 17);
        count(month.plusMonths(3));
    }

    private void more(UUID organisation, Theme theme, int howMany) {
        transaction.executeWithoutResult(_ -> {
            for (int n = 0; n < howMany; n++) {
                UUID person = Ids.next();
                themes.raise(organisation, person, person, theme);
                people.computeIfAbsent(theme, _ -> new ArrayList<>()).add(person);
            }
        });
    }

    private void less(UUID organisation, Theme theme, int howMany) {
        transaction.executeWithoutResult(_ -> {
            List<UUID> some = people.getOrDefault(theme, List.of()).subList(0, howMany);
            some.forEach(person -> themes.lower(organisation, person, theme));
            some.clear();
        });
    }

    private void count(LocalDate day) {
        Acting.run(Duty.COUNT, () -> transaction.executeWithoutResult(_ -> themes.count(Duty.COUNT, day)));
    }
}

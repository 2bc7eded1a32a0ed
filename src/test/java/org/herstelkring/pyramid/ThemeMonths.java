package org.herstelkring.pyramid;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Months go by in an organisation where themes are raised. */
@Component
class ThemeMonths {

    private static final LocalDate FIRST = LocalDate.of(2031, 1, 3);

    private final Themes themes;
    private final TransactionTemplate transaction;

    ThemeMonths(Themes themes, TransactionTemplate transaction) {
        this.themes = themes;
        this.transaction = transaction;
    }

    /** Somebody with an account raises it themselves. */
    UUID raise(UUID organisation, Theme theme) {
        UUID one = Ids.next();
        raise(organisation, one, one, theme);
        return one;
    }

    void raise(UUID organisation, UUID way, UUID account, Theme theme) {
        Acting.as(
                account,
                () -> transaction.execute(_ -> {
                    themes.raise(organisation, way, account, theme);
                    return true;
                }));
    }

    void lower(UUID organisation, UUID way, Theme theme) {
        Acting.as(
                way,
                () -> transaction.execute(_ -> {
                    themes.lower(organisation, way, theme);
                    return true;
                }));
    }

    void count(int month) {
        LocalDate day = FIRST.plusMonths(month);
        Acting.run(Duty.COUNT, () -> transaction.executeWithoutResult(_ -> themes.count(Duty.COUNT, day)));
    }

    /** What a member sees after so many months. */
    Map<Theme, Integer> after(int month, UUID organisation, UUID member) {
        count(month);
        return shown(organisation, member);
    }

    Map<Theme, Integer> shown(UUID organisation, UUID member) {
        return Acting.as(
                member,
                () -> transaction.execute(_ -> {
                    Map<Theme, Integer> shown = new EnumMap<>(Theme.class);
                    themes.figures(organisation).forEach((theme, all) -> {
                        if (all.getLast().shown())
                            shown.put(theme, all.getLast().atLeast());
                    });
                    return shown;
                }));
    }

    void takeAllBack(UUID organisation, UUID way) {
        Acting.as(
                way,
                () -> transaction.execute(_ -> {
                    themes.raise(organisation, way, way, EnumSet.noneOf(Theme.class));
                    return true;
                }));
    }
}

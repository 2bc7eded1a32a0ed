package org.herstelkring.cases.guardian;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.herstelkring.cases.Age;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** How old somebody is, as typed: one of both is enough, and the day goes before the age. */
record AgeForm(
        @Nullable LocalDate born,

        @Min(value = 0, message = "{cases.guardian.age.wrong}")
        @Max(value = 120, message = "{cases.guardian.age.wrong}")
        @Nullable
        Integer age,

        long version) {

    static AgeForm of(Age stands, LocalDate today, long version) {
        return new AgeForm(stands.born(), stands.born() == null ? stands.years(today) : null, version);
    }

    void check(BindingResult result, LocalDate today) {
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(120))))
            result.rejectValue("born", "cases.guardian.born.wrong");
    }

    /** An age that stands already was said when it was said. */
    Age over(Age stands, LocalDate today) {
        if (born != null) return new Age(born, null, null);
        if (age == null) return new Age(null, null, null);
        return stands.born() == null && age.equals(stands.years(today)) ? stands : new Age(null, age, today);
    }

    Stale staleAgainst(Age now, LocalDate today, long version) {
        AgeForm theirs = of(now, today, version);
        return new Stale(
                version,
                List.of(
                        StaleField.day("born", "cases.guardian.born", theirs.born, born),
                        new StaleField("age", "cases.guardian.age", text(theirs.age), text(age))));
    }

    private static String text(@Nullable Integer years) {
        return years == null ? "" : years.toString();
    }
}

package org.herstelkring.cases.guardian;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.herstelkring.shared.DataFile;

/** Whose law says who must agree for a child. */
public enum Country {
    BE,
    NL;

    private static final class Lines {

        private static final Map<Country, Map<Matter, Line>> ALL = read();

        private static Map<Country, Map<Matter, Line>> read() {
            Map<Country, Map<Matter, Line>> all = new EnumMap<>(Country.class);
            LinkedHashMap<String, Table> file = DataFile.map("/agreements/countries.yaml", Table.class);
            for (Country country : values()) {
                Table table = Objects.requireNonNull(file.get(country.code()), country.code());
                all.put(
                        country,
                        Map.of(
                                Matter.TALK, table.talk(),
                                Matter.PLAN, table.plan(),
                                Matter.MONEY, table.money(),
                                Matter.DATA, table.data()));
            }
            return all;
        }
    }

    record Table(Line talk, Line plan, Line money, Line data) {}

    record Line(
            String guardians,
            int until,

            @com.fasterxml.jackson.annotation.JsonProperty("child-from")
            int childFrom,

            String checked) {}

    /** What the law of this country says, as it comes with the house. */
    public AgreementRule rule(Matter matter) {
        Line line = Objects.requireNonNull(
                Objects.requireNonNull(Lines.ALL.get(this)).get(matter));
        return new AgreementRule(
                matter,
                this,
                line.guardians().equals("all"),
                line.until(),
                line.childFrom(),
                null,
                line.checked().equals("yes"),
                0);
    }

    /** Where the clocks of an organisation say it is, until it says so itself. */
    static Country of(ZoneId zone) {
        return zone.getId().equals("Europe/Amsterdam") ? NL : BE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Country of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package org.herstelkring.cases.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.preparation.Preparation.Responsibility;

/**
 * One sentence about who takes responsibility, as it came up in preparation.
 *
 * @param name of whom it says so; empty when it is the same for everybody who is asked
 */
public record Owned(String name, How how) {

    /** How far somebody takes responsibility. What was not said yet is not said for them. */
    public enum How {
        FULLY,
        PARTLY,
        NOT_YET;

        static How of(Responsibility said) {
            return switch (said) {
                case YES -> FULLY;
                case PARTLY -> PARTLY;
                case NOT_YET, UNKNOWN -> NOT_YET;
            };
        }
    }

    /** Message key of the sentence; {0} is the name. */
    public String says() {
        return "cases.account.owned." + how.name().toLowerCase(Locale.ROOT) + (name.isEmpty() ? "" : ".name");
    }

    /** One sentence for all when it is the same for all, else one for each. */
    static List<Owned> of(List<Participant> asked, Map<UUID, Responsibility> said) {
        List<Owned> each = new ArrayList<>();
        for (Participant one : asked)
            each.add(new Owned(one.name(), How.of(said.getOrDefault(one.id(), Responsibility.UNKNOWN))));
        if (each.stream().map(Owned::how).distinct().count() > 1) return List.copyOf(each);
        return each.stream().limit(1).map(one -> new Owned("", one.how())).toList();
    }
}

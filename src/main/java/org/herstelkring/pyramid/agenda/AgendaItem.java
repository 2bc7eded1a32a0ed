package org.herstelkring.pyramid.agenda;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.pyramid.Theme;
import org.jspecify.annotations.Nullable;

/** Something on the agenda, in members' words. */
public record AgendaItem(
        UUID id,
        Theme theme,
        String words,
        Status status,
        String decision,
        String carriedBy,
        @Nullable LocalDate lookAgainOn,
        long version) {

    boolean saysTheSame(AgendaItem other) {
        return theme == other.theme
                && words.equals(other.words)
                && status == other.status
                && decision.equals(other.decision)
                && carriedBy.equals(other.carriedBy)
                && Objects.equals(lookAgainOn, other.lookAgainOn);
    }

    /** How far it is. */
    public enum Status {
        OPEN,
        TALKING,
        DECIDED,
        DONE,
        NOT_NOW;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        public String label() {
            return "pyramid.agenda.status." + code();
        }
    }

    /** Whether its day to look again has come. */
    public boolean due(LocalDate today) {
        return lookAgainOn != null && !lookAgainOn.isAfter(today);
    }
}

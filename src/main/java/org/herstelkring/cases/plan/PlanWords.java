package org.herstelkring.cases.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.Participant;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.shared.words.Isolated;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** Says a plan in one language: on screen in the reader's, on paper in the plan's own. */
public final class PlanWords {

    private final Words words;
    private final Locale locale;
    private final Map<UUID, Participant> people;

    public PlanWords(Words words, Locale locale, List<Participant> people) {
        this.words = words;
        this.locale = locale;
        this.people = people.stream().collect(Collectors.toMap(Participant::id, one -> one));
    }

    public String say(String key, Object... arguments) {
        return words.say(locale, key, arguments);
    }

    public String name(@Nullable UUID participant) {
        Participant found = participant == null ? null : people.get(participant);
        return found == null ? "" : found.name();
    }

    public String who(Commitment one) {
        String names = Isolated.list(one.people().stream().map(this::name).toList());
        if (one.shares().size() < 2) return names;
        return say(one.jointly() ? "cases.plan.who.jointly" : "cases.plan.who.each", names);
    }

    public String follower(Commitment one) {
        return switch (one.followedBy()) {
            case null -> "";
            case PARTICIPANT -> name(one.follower());
            case FACILITATOR -> say("cases.plan.follower.facilitator");
            case OTHER -> one.followerWords();
        };
    }

    /** "elke maand, van 1 januari 2027 tot 30 juni 2027"; empty while it is not clear. */
    public String when(Commitment one) {
        if (one.hasMoney()) {
            if (!one.moneyIsClear() || one.parts() == null || one.firstDueOn() == null) return "";
            return one.parts() == 1
                    ? say("cases.plan.when.once", date(one.firstDueOn()))
                    : say("cases.plan.when.instalments", one.parts(), rhythm(one), date(one.firstDueOn()));
        }
        if (!one.hasWhen() || one.rhythm() == null) return "";
        if (one.rhythm() == Rhythm.ONCE)
            return one.dueOn() == null ? "" : say("cases.plan.when.once", date(one.dueOn()));
        if (one.startsOn() == null || one.endsOn() == null) return "";
        return one.rhythm() == Rhythm.PERIOD
                ? say("cases.plan.when.period", date(one.startsOn()), date(one.endsOn()))
                : say("cases.plan.when.rhythm", rhythm(one), date(one.startsOn()), date(one.endsOn()));
    }

    public String kind(DistanceAgreement one) {
        return say("cases.plan.arrangement." + one.kind().code());
    }

    public String between(DistanceAgreement one) {
        return Isolated.list(one.terms().between().stream().map(this::name).toList());
    }

    /** "van 1 januari 2027 tot en met 30 juni 2027", "vanaf 1 januari 2027"; empty while it is not clear. */
    public String when(DistanceAgreement one) {
        LocalDate from = one.terms().startsOn();
        LocalDate until = one.terms().endsOn();
        if (from == null) return "";
        return until == null
                ? say("cases.plan.when.since", date(from))
                : say("cases.plan.when.period", date(from), date(until));
    }

    public String watcher(DistanceAgreement.Terms terms) {
        return switch (terms.watchedBy()) {
            case null -> "";
            case PARTICIPANT -> name(terms.watcher());
            case FACILITATOR -> say("cases.plan.follower.facilitator");
            case OTHER -> terms.watcherWords();
        };
    }

    /** Always with the year: paper is read years later. */
    public String date(LocalDate date) {
        return Spoken.shortDate(locale, date);
    }

    public String date(Instant at, ZoneId zone) {
        return date(at.atZone(zone).toLocalDate());
    }

    private String rhythm(Commitment one) {
        return one.rhythm() == null ? "" : say(one.rhythm().label());
    }
}

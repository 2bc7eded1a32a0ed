package org.herstelkring.cases.week;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * What is promised, for a calendar program (RFC 5545). A calendar is read over a shoulder and kept elsewhere: it says when, and
 * by a neutral word what kind of thing it is. Who, where and what for stand behind the sign-in, where each entry leads.
 */
final class WeekCalendar {

    private WeekCalendar() {}

    /** @param week address of the page of a week, to which its first day is added */
    static byte[] of(List<Promise> all, ZoneId zone, UnaryOperator<String> words, String week, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Herstelkring//Herstelkring//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new RefreshInterval(new ParameterList(), Duration.ofHours(1)));
        var registered = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId());
        if (registered != null) calendar.add(registered.getVTimeZone());
        for (Promise one : all) calendar.add(event(one, zone, words, week, now));
        calendar.validate();
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Promise one, ZoneId zone, UnaryOperator<String> words, String week, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(id(one) + "@herstelkring"));
        event.add(new DtStamp(now));
        Instant at = one.at();
        if (at == null) {
            event.add(new DtStart<>(one.day()));
            event.add(new DtEnd<>(one.day().plusDays(1)));
        } else {
            event.add(new DtStart<>(at.atZone(zone)));
            event.add(new DtEnd<>(at.plus(Duration.ofMinutes(one.minutes())).atZone(zone)));
        }
        event.add(new Summary(words.apply("cases.week.feed." + one.kind().code())));
        event.add(ImmutableClazz.PRIVATE);
        event.add(new Url(URI.create(week + Weeks.monday(one.day()))));
        return event;
    }

    /** The same for the same thing each time it is asked, and nothing that is found in the house by it. */
    private static UUID id(Promise one) {
        String what = one.circle() + "/" + one.kind() + "/" + (one.about() == null ? one.day() : one.about());
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}

package org.herstelkring.cases.meeting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A meeting as an entry for a calendar (RFC 5545). The title is neutral and the place is left out: a calendar is read
 * over a shoulder, and shared. Nobody is named in it, and it asks for no answer: answering goes by the personal link.
 */
public final class CalendarEntry {

    private static final Duration REMIND = Duration.ofDays(-1);
    /** The standard wants an organiser; ours gets no mail. */
    private static final URI NOBODY = URI.create("mailto:herstelkring@herstelkring.invalid");

    private CalendarEntry() {}

    /** @param title what the calendar shows; nothing about the case */
    public static byte[] of(Meeting meeting, String title, Instant now) {
        boolean off = meeting.status() == Meeting.Status.CANCELLED;
        var event = new VEvent(false);
        event.add(new Uid(meeting.id() + "@herstelkring"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(meeting.startsAt().atZone(meeting.zone())));
        event.add(new DtEnd<>(meeting.endsAt().atZone(meeting.zone())));
        event.add(new Sequence(meeting.sequence()));
        event.add(new Summary(title));
        event.add(ImmutableClazz.PRIVATE);
        event.add(off ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Organizer(NOBODY));
        if (!off) event.add(alarm(title));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Herstelkring//Herstelkring//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method(meeting));
        var zone = TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone(meeting.zone().getId());
        if (zone != null) calendar.add(zone.getVTimeZone());
        calendar.add(event);
        calendar.validate();
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What it is, for mail: a calendar that is not told the method in the part's own header leaves it aside (RFC 6047). */
    static String type(Meeting meeting) {
        return "text/calendar; charset=UTF-8; method=" + method(meeting).getValue();
    }

    private static Method method(Meeting meeting) {
        return meeting.status() == Meeting.Status.CANCELLED ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH;
    }

    private static VAlarm alarm(String title) {
        var alarm = new VAlarm(REMIND);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title));
        return alarm;
    }
}

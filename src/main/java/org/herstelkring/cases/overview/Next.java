package org.herstelkring.cases.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Stage;
import org.herstelkring.cases.Standing;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The one next step of a case.
 *
 * @param name what it is, in the keys of its words: {@code overview.next.<name>}
 * @param count how many it is about, where that helps
 * @param at when, where there is a moment or a day
 * @param below where it is done, below the case
 * @param rank what waits most comes first; from {@link #LATER} on, nothing waits for the facilitator now
 */
public record Next(
        String name,
        int count,
        @Nullable Instant at,
        @Nullable LocalDate day,
        String below,
        int rank) {

    public static final int LATER = 50;

    private static final int INVITING = 10;
    private static final int PREPARED = 25;

    /** What to do, in words. */
    public String words(Screen s) {
        String when = at != null ? s.dateTime(at) : day != null ? s.date(day) : "";
        return s.t("cases.overview.next." + name, count, when);
    }

    public String button(Screen s) {
        return s.t("cases.overview.next." + name + ".do");
    }

    public boolean waits() {
        return rank < LATER;
    }

    static Next of(CaseFile file, CaseSummary now, LocalDate today, ZoneId zone) {
        return all(file, now, today, zone).getFirst();
    }

    /** What there is to do in each stage that is open, most pressing first; never empty. */
    static List<Next> all(CaseFile file, CaseSummary now, LocalDate today, ZoneId zone) {
        Standing standing = file.standing();
        if (standing.closed())
            return List.of(
                    now.lookBacks() > 0 ? step("look-back", now.lookBacks(), "/closing", 40) : step("rest", 0, "", 99));
        boolean before = standing.isOpen(Stage.INTAKE) || standing.isOpen(Stage.PREPARATION);
        if (before && now.goesElsewhere()) return List.of(step("elsewhere", 0, "/fit", 30));
        List<Next> open = new ArrayList<>();
        if (before) open.add(preparing(file, now));
        if (standing.isOpen(Stage.CONVERSATION) && now.cannot() > 0 && !now.talking())
            open.add(step("cannot", now.cannot(), now.meetingAt(), null, "/meetings", 0));
        if (standing.isOpen(Stage.CONVERSATION))
            open.add(meeting(standing, now, today, zone).after(before));
        if (standing.isOpen(Stage.PLAN)) open.add(planning(standing, now));
        if (standing.isOpen(Stage.FOLLOW_UP)) open.add(following(now, today));
        open.sort(Comparator.comparingInt(Next::rank));
        return List.copyOf(open);
    }

    /** Whoever is not prepared is prepared first; what presses by its day still comes before that. */
    private Next after(boolean preparing) {
        return preparing && rank >= INVITING && rank < LATER ? new Next(name, count, at, day, below, PREPARED) : this;
    }

    private static Next preparing(CaseFile file, CaseSummary now) {
        if (!now.told()) return step("facts", 0, "/facts", 20);
        if (now.fits() == null) return step("fit", 0, "/fit", 21);
        boolean there = now.roles().containsAll(Script.load(file.script()).irreplaceable());
        if (!there || now.people() < 2) return step("people", 0, "/people", 22);
        if (now.unprepared() > 0) return step("prepare", now.unprepared(), "/preparation", 23);
        return step("ready", 0, "/readiness", 24);
    }

    private static Next meeting(Standing standing, CaseSummary now, LocalDate today, ZoneId zone) {
        if (now.talking()) return step("talk", 0, "/conversation", 1);
        Instant at = now.meetingAt();
        boolean called = at != null && !"held".equals(now.meeting());
        if (standing.stopped() && !called) return step("stopped", 0, "/conversation", 2);
        if (at == null || "held".equals(now.meeting())) return step("invite", 0, "/meetings/new", INVITING);
        if ("planned".equals(now.meeting())) return step("send", 0, at, null, "/meetings", 11);
        LocalDate day = at.atZone(zone).toLocalDate();
        if (!day.isAfter(today)) return step("today", 0, at, null, "/conversation", 0);
        boolean thisWeek = !day.isAfter(today.plusDays(7));
        return step("hold", 0, at, null, "/conversation", thisWeek ? 12 : LATER);
    }

    private static Next planning(Standing standing, CaseSummary now) {
        if ("draft".equals(now.plan()) && standing.sealed()) return step("next-version", 0, "/plan", 5);
        if (now.plan() == null || "draft".equals(now.plan())) return step("plan", 0, "/plan", 5);
        if (now.open() > 0) return step("sign", now.open(), "/plan/signing", 8);
        if ("open".equals(now.plan())) return step("seal", 0, "/plan/seal", 7);
        return step("copies", now.uncopied(), "/copies", 13);
    }

    private static Next following(CaseSummary now, LocalDate today) {
        if (now.overdue() > 0) return step("overdue", now.overdue(), "/follow-up", 6);
        if (now.uncopied() > 0) return step("copies", now.uncopied(), "/copies", 13);
        if (now.running() == 0) return step("close", 0, "/closing", 25);
        LocalDate due = now.nextDue();
        if (due == null) return step("follow", now.running(), "/follow-up", LATER + 1);
        return step("due", 0, null, due, "/follow-up", due.isAfter(today.plusDays(7)) ? LATER + 1 : 26);
    }

    private static Next step(String name, int count, String below, int rank) {
        return step(name, count, null, null, below, rank);
    }

    private static Next step(
            String name, int count, @Nullable Instant at, @Nullable LocalDate day, String below, int rank) {
        return new Next(name, count, at, day, below, rank);
    }
}

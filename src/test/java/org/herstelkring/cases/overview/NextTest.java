package org.herstelkring.cases.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.Stage;
import org.herstelkring.cases.Standing;
import org.herstelkring.cases.intake.Fits;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every case has one obvious next step. */
class NextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CaseSummary EMPTY = new CaseSummary(
            false, null, 0, Set.of(), 0, 0, null, null, 0, false, null, 0, 0, 0, null, 0, 0, 0, 0, 0, 0);

    @Test
    void theFactsComeFirst() {
        assertThat(next(Stage.INTAKE, EMPTY)).isEqualTo("facts");
    }

    @Test
    void thenWhetherAHergoFits() {
        assertThat(next(Stage.INTAKE, told(null))).isEqualTo("fit");
        assertThat(next(Stage.INTAKE, told("two-person"))).isEqualTo("elsewhere");
        assertThat(next(Stage.PREPARATION, told("hergo"))).isEqualTo("people");
    }

    @Test
    void noHarmedPersonIsNoReasonToStop() {
        assertThat(next(Stage.PREPARATION, people(3, 0, 1, 2))).isEqualTo("prepare");
        assertThat(next(Stage.PREPARATION, people(3, 0, 1, 0))).isEqualTo("ready");
    }

    @Test
    void aConversationIsPlannedThenSentThenHeld() {
        assertThat(next(Stage.CONVERSATION, meeting(null, null, 0))).isEqualTo("invite");
        assertThat(next(Stage.CONVERSATION, meeting("2026-11-26T14:00:00Z", "planned", 0)))
                .isEqualTo("send");
        assertThat(next(Stage.CONVERSATION, meeting("2026-11-26T14:00:00Z", "invited", 1)))
                .isEqualTo("cannot");
        assertThat(next(Stage.CONVERSATION, meeting("2026-11-26T14:00:00Z", "invited", 0)))
                .isEqualTo("hold");
        assertThat(next(Stage.CONVERSATION, meeting("2026-11-23T14:00:00Z", "invited", 0)))
                .isEqualTo("today");
    }

    @Test
    void aConversationInTwoWeeksDoesNotWaitThisWeek() {
        Next soon = of(Stage.CONVERSATION, meeting("2026-11-26T14:00:00Z", "invited", 0));
        Next later = of(Stage.CONVERSATION, meeting("2026-12-16T14:00:00Z", "invited", 0));
        assertThat(soon.waits()).isTrue();
        assertThat(later.waits()).isFalse();
    }

    @Test
    void anInstalmentPastItsDayGoesBeforeTheNextOne() {
        assertThat(next(Stage.FOLLOW_UP, follow(1, TODAY.plusDays(3), 4))).isEqualTo("overdue");
        assertThat(next(Stage.FOLLOW_UP, follow(0, TODAY.plusDays(3), 4))).isEqualTo("due");
        assertThat(next(Stage.FOLLOW_UP, follow(0, null, 0))).isEqualTo("close");
    }

    @Test
    void aClosedCaseRests() {
        assertThat(next(Stage.CLOSED, EMPTY)).isEqualTo("rest");
        assertThat(of(Stage.CLOSED, EMPTY).waits()).isFalse();
    }

    @Test
    void aConversationThatWasStoppedLeadsToWhoNeedsSomebodyUntilAnotherIsPlanned() {
        Standing stopped = new Standing(true, true, false, false, null, Instant.EPOCH, null, false, false, null);
        ZoneId zone = ZoneId.of("Europe/Brussels");
        assertThat(Next.of(file(stopped), meeting("2026-11-22T14:00:00Z", "held", 0), TODAY, zone)
                        .name())
                .isEqualTo("stopped");
        assertThat(Next.of(file(stopped), meeting("2026-11-26T14:00:00Z", "planned", 0), TODAY, zone)
                        .name())
                .isEqualTo("send");
    }

    /** A circle that comes together again still keeps what it agreed, and a new version is written meanwhile. */
    @Test
    void whatIsOpenAtOnceIsAllThere() {
        Standing again = new Standing(true, true, true, false, Instant.EPOCH, null, "draft", true, true, null);
        CaseSummary now = new CaseSummary(
                true,
                Fits.kept("hergo"),
                6,
                roles(2, 1),
                0,
                0,
                Instant.parse("2026-11-26T14:00:00Z"),
                "planned",
                0,
                false,
                "draft",
                0,
                0,
                1,
                TODAY,
                3,
                5,
                0,
                0,
                0,
                0);
        assertThat(Next.all(file(again), now, TODAY, ZoneId.of("Europe/Brussels")))
                .extracting(Next::name)
                .containsExactly("next-version", "overdue", "send");
    }

    @Test
    void aPlanIsSealedByAnActOnceNobodyHasToAnswer() {
        Standing lies = new Standing(true, true, false, false, Instant.EPOCH, null, "open", true, false, null);
        assertThat(Next.of(file(lies), lying(2), TODAY, ZoneId.of("Europe/Brussels")))
                .returns("sign", Next::name)
                .returns(2, Next::count);
        assertThat(Next.of(file(lies), lying(0), TODAY, ZoneId.of("Europe/Brussels")))
                .returns("seal", Next::name)
                .returns(true, Next::waits);
    }

    private static CaseSummary lying(int unanswered) {
        return new CaseSummary(
                true,
                Fits.kept("hergo"),
                6,
                roles(2, 1),
                0,
                0,
                Instant.EPOCH,
                "held",
                0,
                false,
                "open",
                unanswered,
                6,
                0,
                null,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    @Test
    void whoeverIsNotPreparedIsPreparedBeforeAnybodyIsInvited() {
        Standing both = new Standing(true, false, true, false, null, null, null, false, false, null);
        Instant soon = Instant.parse("2026-11-26T14:00:00Z");
        assertThat(Next.all(file(both), called(soon, "planned", 2), TODAY, ZoneId.of("Europe/Brussels")))
                .extracting(Next::name)
                .containsExactly("prepare", "send");
        Instant today = Instant.parse("2026-11-23T14:00:00Z");
        assertThat(Next.all(file(both), called(today, "invited", 2), TODAY, ZoneId.of("Europe/Brussels")))
                .extracting(Next::name)
                .containsExactly("today", "prepare");
    }

    private static CaseSummary called(Instant at, String status, int unprepared) {
        return new CaseSummary(
                true,
                Fits.kept("hergo"),
                6,
                roles(2, 1),
                unprepared,
                0,
                at,
                status,
                0,
                false,
                null,
                0,
                0,
                0,
                null,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    private static String next(Stage stage, CaseSummary now) {
        return of(stage, now).name();
    }

    private static Next of(Stage stage, CaseSummary now) {
        return Next.of(file(standing(stage)), now, TODAY, ZoneId.of("Europe/Brussels"));
    }

    private static CaseFile file(Standing standing) {
        return new CaseFile(
                Ids.next(),
                Ids.next(),
                "AAA-BBB",
                "x",
                "hergo",
                "nl",
                standing,
                null,
                null,
                "",
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                0);
    }

    private static Standing standing(Stage stage) {
        boolean agreed = stage == Stage.FOLLOW_UP;
        return new Standing(
                stage != Stage.INTAKE,
                stage == Stage.CONVERSATION,
                false,
                false,
                null,
                null,
                agreed ? "sealed" : null,
                agreed,
                agreed,
                stage == Stage.CLOSED ? Instant.EPOCH : null);
    }

    private static CaseSummary told(@Nullable String fits) {
        Fits road = fits == null ? null : Fits.kept(fits);
        return new CaseSummary(
                true, road, 0, Set.of(), 0, 0, null, null, 0, false, null, 0, 0, 0, null, 0, 0, 0, 0, 0, 0);
    }

    private static CaseSummary people(int people, int harmed, int responsible, int unprepared) {
        return new CaseSummary(
                true,
                Fits.kept("hergo"),
                people,
                roles(harmed, responsible),
                unprepared,
                0,
                null,
                null,
                0,
                false,
                null,
                0,
                0,
                0,
                null,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    private static CaseSummary meeting(@Nullable String at, @Nullable String status, int no) {
        return new CaseSummary(
                true,
                Fits.kept("hergo"),
                6,
                roles(2, 1),
                0,
                0,
                at == null ? null : Instant.parse(at),
                status,
                no,
                false,
                null,
                0,
                0,
                0,
                null,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    private static CaseSummary follow(int overdue, @Nullable LocalDate due, int running) {
        return new CaseSummary(
                true,
                Fits.kept("hergo"),
                6,
                roles(2, 1),
                0,
                0,
                Instant.EPOCH,
                "held",
                0,
                false,
                "sealed",
                0,
                0,
                overdue,
                due,
                running,
                5,
                0,
                0,
                0,
                0);
    }

    private static Set<ParticipantRole> roles(int harmed, int responsible) {
        Set<ParticipantRole> roles = new HashSet<>();
        if (harmed > 0) roles.add(Hergo.HARMED);
        if (responsible > 0) roles.add(Hergo.RESPONSIBLE);
        return roles;
    }
}

package org.herstelkring.cases.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.MyCases;
import org.herstelkring.cases.Stage;
import org.herstelkring.cases.overview.OverviewPage.Line;
import org.herstelkring.pyramid.SignalsAbout;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Shortened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for me this week, and all my cases. */
@Controller
@Transactional
class OverviewController {

    static final int PER_PAGE = 25;
    private static final int MOST_WAITING = 7;

    private final CaseFiles files;
    private final CaseSummaries caseSummaries;
    private final CaseSearch search;
    private final WordsInCases within;
    private final SignalsAbout signals;
    private final Screens screens;
    private final LocalClock clock;
    private final ZoneId zone;

    OverviewController(
            CaseFiles files,
            CaseSummaries caseSummaries,
            CaseSearch search,
            WordsInCases within,
            SignalsAbout signals,
            Screens screens,
            LocalClock clock,
            ZoneId zone) {
        this.files = files;
        this.caseSummaries = caseSummaries;
        this.search = search;
        this.within = within;
        this.signals = signals;
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/cases")
    Object mine(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "1") int page) {
        return screens.show("cases/overview/page.jte", page("", stage(stage), archived, page));
    }

    /** Names never stand in an address, so one searches by post. */
    @PostMapping("/cases/search")
    Object search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") boolean archived) {
        return screens.show("cases/overview/page.jte", page(Shortened.cut(words, 100), stage(stage), archived, 1));
    }

    private OverviewPage page(String words, @Nullable Stage stage, boolean archived, int number) {
        MyCases all = files.mine();
        MyCases here = all.only(one -> (one.archivedAt() != null) == archived
                && (stage == null || one.standing().isOpen(stage)));
        List<Found> said = words.isEmpty() ? List.of() : within.of(here, words);
        MyCases found = words.isEmpty() ? here : search.among(here, words);
        int count = found.files().size();
        int pages = Math.max(1, (count + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.clamp(number, 1, pages);
        List<CaseFile> listed = found.files().stream()
                .skip((long) (shown - 1) * PER_PAGE)
                .limit(words.isEmpty() ? PER_PAGE : 4 * PER_PAGE)
                .toList();
        List<CaseFile> active =
                words.isEmpty() && stage == null && !archived && shown == 1 ? here.files() : List.<CaseFile>of();
        Map<UUID, CaseSummary> standing = caseSummaries.of(
                all.only(Stream.concat(listed.stream(), active.stream()).collect(Collectors.toSet())));
        return new OverviewPage(
                lines(active, standing).stream()
                        .filter(line -> line.next().waits())
                        .sorted(Comparator.comparingInt(line -> line.next().rank()))
                        .limit(MOST_WAITING)
                        .toList(),
                lines(listed, standing),
                said,
                words,
                stage,
                archived,
                shown,
                words.isEmpty() ? pages : 1,
                count,
                all.files().isEmpty(),
                signals.waitFor());
    }

    private List<Line> lines(List<CaseFile> some, Map<UUID, CaseSummary> standing) {
        LocalDate today = clock.today();
        return some.stream()
                .filter(one -> standing.containsKey(one.id()))
                .map(one -> new Line(
                        one, Next.of(one, java.util.Objects.requireNonNull(standing.get(one.id())), today, zone)))
                .toList();
    }

    private static @Nullable Stage stage(String code) {
        return Arrays.stream(Stage.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}

package org.herstelkring.cases.archive;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Looks;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at this case. */
@Controller
@Transactional
class CaseLooksController {

    private static final int MOST = 200;

    private final CaseFiles files;
    private final Participants participants;
    private final Looks looks;
    private final People people;
    private final Screens screens;
    private final ZoneId zone;

    CaseLooksController(
            CaseFiles files, Participants participants, Looks looks, People people, Screens screens, ZoneId zone) {
        this.files = files;
        this.participants = participants;
        this.looks = looks;
        this.people = people;
        this.screens = screens;
        this.zone = zone;
    }

    @GetMapping("/cases/{circle}/looks")
    Object show(
            @OfCase(CasePart.LOOKS) Access toLooks,
            @OfCase(CasePart.PEOPLE) Access toPeople,
            @OfCase KeeperRights keeping,
            @RequestParam(required = false) @Nullable UUID person) {
        List<Participant> everybody = participants.of(toPeople);
        List<Looks.Look> seen = looks.of(keeping, person, zone.getId(), MOST);
        return screens.show(
                "cases/archive/looks.jte",
                new CaseLooksPage(files.get(toLooks), everybody, person, lines(seen, everybody)));
    }

    private List<CaseLooksPage.Line> lines(List<Looks.Look> seen, List<Participant> everybody) {
        Map<UUID, String> here = everybody.stream()
                .collect(Collectors.toMap(Participant::person, Participant::name, (one, other) -> one));
        Map<UUID, String> about = everybody.stream().collect(Collectors.toMap(Participant::id, Participant::name));
        Map<UUID, PersonRef> accounts =
                people.find(seen.stream().map(Looks.Look::person).distinct().toList());
        return seen.stream()
                .map(look -> {
                    PersonRef account = accounts.get(look.person());
                    String name = account == null || account.name().isBlank()
                            ? here.getOrDefault(look.person(), "")
                            : account.name();
                    UUID whom = look.about();
                    return new CaseLooksPage.Line(
                            name,
                            look.part(),
                            whom == null ? "" : about.getOrDefault(whom, ""),
                            look.how(),
                            look.times(),
                            look.last());
                })
                .toList();
    }
}

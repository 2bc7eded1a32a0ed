package org.herstelkring.cases.guardian;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.People;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who decide for children of a case: one of them for several, several for one. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/guardians")
class GuardiansController {

    private static final String PAGE = "cases/guardian/guardian.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Guardians guardians;
    private final PersonalLinks links;
    private final People people;
    private final Screens screens;

    GuardiansController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Guardians guardians,
            PersonalLinks links,
            People people,
            Screens screens) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.guardians = guardians;
        this.links = links;
        this.people = people;
        this.screens = screens;
    }

    @GetMapping("/new")
    Object fresh(
            @OfCase(value = CasePart.GUARDIAN, may = May.CONTRIBUTE) Access access,
            @OfCase KeeperRights keeping,
            @RequestParam(required = false) @Nullable UUID child) {
        // Whoever withdrew may come back, but comes last.
        List<Participant> minors = everybody(access).stream()
                .filter(Participant::minor)
                .sorted(Comparator.comparing(found -> found.stands() == Participant.Stands.WITHDRAWN))
                .toList();
        Participant one = minors.stream()
                .filter(found -> found.id().equals(child))
                .findFirst()
                .orElse(minors.isEmpty() ? null : minors.getFirst());
        GuardianForm form =
                GuardianForm.fresh(Ids.next(), one == null ? null : one.id(), one == null ? "nl" : one.language(), "");
        return screens.show(PAGE, page(access, keeping, null, Form.of(form)));
    }

    @PostMapping
    Object add(
            @OfCase(value = CasePart.GUARDIAN, may = May.CONTRIBUTE) Access access,
            @OfCase KeeperRights keeping,
            @Valid @ModelAttribute GuardianForm form,
            BindingResult result,
            RedirectAttributes next) {
        List<Participant> everybody = everybody(access);
        form.check(result, everybody);
        UUID chosen = form.participant();
        if (chosen != null && form.version() <= 0)
            guardians.of(access).stream()
                    .filter(one -> one.id().equals(chosen) && !form.saysTheSame(one))
                    .findFirst()
                    .ifPresent(_ -> result.rejectValue("participant", "cases.guardian.participant.twice"));
        if (result.hasErrors()) return screens.again(PAGE, page(access, keeping, null, Form.of(result)));
        UUID id = chosen == null ? form.id() : chosen;
        MadeOnce kept = MadeOnce.keep(
                MadeOnce.making(form.version()),
                () -> make(access, keeping, id, form, everybody),
                () -> guardians.of(access).stream().anyMatch(one -> one.id().equals(id) && form.saysTheSame(one)),
                version -> guardians.keep(
                        access, form.guardian(id, guardians.get(access, id).person(), version)));
        if (!kept.stands()) throw form.staleAgainst(guardians.get(access, id), everybody);
        Said.say(next, "cases.guardian.added");
        return "redirect:/cases/" + access.circle() + "/guardians/" + id;
    }

    private boolean make(Access access, KeeperRights keeping, UUID id, GuardianForm form, List<Participant> everybody) {
        if (guardians.of(access).stream().anyMatch(one -> one.id().equals(id))) return false;
        UUID person = everybody.stream()
                .filter(one -> one.id().equals(form.participant()))
                .map(Participant::person)
                .findFirst()
                .orElseGet(() -> people.newGuest(Languages.or(form.language(), "nl")));
        if (!guardians.keep(access, form.guardian(id, person, 0))) return false;
        if (form.participant() == null) {
            keeping.admit(id, person, "guardian");
            keeping.giveOwn(person, CasePart.GUARDIAN, id, May.CONTRIBUTE, "guardian");
            links.code(keeping, person);
        }
        return true;
    }

    @GetMapping("/{guardian}")
    Object one(@OfCase(CasePart.GUARDIAN) Access access, @OfCase KeeperRights keeping, @PathVariable UUID guardian) {
        Guardian one = guardians.get(access, guardian);
        return screens.show(PAGE, page(access, keeping, one, Form.of(GuardianForm.of(one))));
    }

    @PostMapping("/{guardian}")
    Object change(
            @OfCase(value = CasePart.GUARDIAN, may = May.CONTRIBUTE) Access access,
            @OfCase KeeperRights keeping,
            @PathVariable UUID guardian,
            @Valid @ModelAttribute GuardianForm form,
            BindingResult result,
            RedirectAttributes next) {
        Guardian stands = guardians.get(access, guardian);
        GuardianForm typed = form.as(stands);
        typed.check(result, everybody(access));
        if (result.hasErrors()) return screens.again(PAGE, page(access, keeping, stands, Form.of(result)));
        if (!typed.saysTheSame(stands)
                && !guardians.keep(access, typed.guardian(guardian, stands.person(), form.version())))
            throw typed.staleAgainst(guardians.get(access, guardian), everybody(access));
        Said.say(next, "cases.guardian.kept");
        return "redirect:/cases/" + access.circle() + "/guardians/" + guardian;
    }

    private GuardianPage page(Access access, KeeperRights keeping, @Nullable Guardian one, Form form) {
        return new GuardianPage(
                files.get(access),
                one,
                everybody(access),
                form,
                one == null || one.participant() ? "" : links.code(keeping, one.person()));
    }

    private List<Participant> everybody(Access access) {
        return participants.of(circles.open(access.circle(), CasePart.PEOPLE, May.READ));
    }
}

package org.herstelkring.cases.guardian;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.herstelkring.cases.Age;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How old somebody is, who decides with them, and what was said on paper or told. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/people/{person}/guardians")
class ChildController {

    private static final String PAGE = "cases/guardian/child.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Children children;
    private final Ages ages;
    private final Agreements agreements;
    private final Screens screens;
    private final LocalClock clock;

    ChildController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Children children,
            Ages ages,
            Agreements agreements,
            Screens screens,
            LocalClock clock) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.children = children;
        this.ages = ages;
        this.agreements = agreements;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object show(@OfCase(CasePart.GUARDIAN) Access access, @PathVariable UUID person) {
        return screens.show(PAGE, page(access, person, null, null, null));
    }

    @PostMapping("/age")
    Object age(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access people,
            @OfCase(CasePart.GUARDIAN) Access access,
            @PathVariable UUID person,
            @Valid @ModelAttribute AgeForm form,
            BindingResult result,
            RedirectAttributes next) {
        LocalDate today = clock.today();
        form.check(result, today);
        if (result.hasErrors()) return screens.again(PAGE, page(access, person, Form.of(result), null, null));
        Age stands = ages.of(people, person);
        Age typed = form.over(stands, today);
        if (!typed.equals(stands) && !ages.keep(people, person, typed, form.version()))
            throw form.staleAgainst(
                    stands, today, participants.get(people, person).version());
        Said.say(next, "cases.guardian.age.kept");
        return back(access, person);
    }

    /** @param by a guardian of this child, or the child themselves */
    @PostMapping("/answers/{by}")
    Object answer(
            @OfCase(value = CasePart.GUARDIAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID person,
            @PathVariable UUID by,
            @Valid @ModelAttribute AgreementForm form,
            BindingResult result,
            RedirectAttributes next) {
        ChildStanding child = children.one(access, person);
        if (!by.equals(person)
                && child.deciding().stream().noneMatch(one -> one.id().equals(by))) throw new NotHere();
        if (result.hasErrors()) return screens.again(PAGE, page(access, person, null, Form.of(result), by));
        Agreement stands = agreements.find(access, by, person).orElse(null);
        if ((stands == null || !form.over(stands).saysTheSame(stands))
                && !agreements.keep(access, by, person, form.over(stands), form.came()))
            throw form.over(stands)
                    .staleAgainst(agreements.find(access, by, person).orElseThrow(NotHere::new));
        Said.say(next, "cases.guardian.kept");
        return back(access, person);
    }

    private ChildPage page(
            Access access, UUID person, @Nullable Form age, @Nullable Form answer, @Nullable UUID wrongFor) {
        ChildStanding standing = children.one(access, person);
        Access people = circles.open(access.circle(), CasePart.PEOPLE, May.READ);
        Participant one = standing.child();
        Form fresh = Form.of(AgeForm.of(ages.of(people, person), clock.today(), one.version()));
        return new ChildPage(
                files.get(people),
                standing,
                ages.of(people, person),
                age == null ? fresh : age,
                answer == null ? Form.empty() : answer,
                wrongFor,
                clock.today());
    }

    private static String back(Access access, UUID person) {
        return "redirect:/cases/" + access.circle() + "/people/" + person + "/guardians";
    }
}

package org.herstelkring.cases.guardian;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
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

/** Somebody who decides for a child answers themselves: per child, what they are asked, and that they may say no. */
@Controller
@Transactional
@RequestMapping("/guardian/{guardian}")
class DecidingController {

    private static final String PAGE = "cases/guardian/deciding.jte";

    private final Circles circles;
    private final Guarded guarded;
    private final Agreements agreements;
    private final AgreementRules rules;
    private final Organisations organisations;
    private final Screens screens;
    private final LocalClock clock;

    DecidingController(
            Circles circles,
            Guarded guarded,
            Agreements agreements,
            AgreementRules rules,
            Organisations organisations,
            Screens screens,
            LocalClock clock) {
        this.circles = circles;
        this.guarded = guarded;
        this.agreements = agreements;
        this.rules = rules;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object show(@PathVariable UUID guardian) {
        return screens.show(PAGE, page(guardian, null, null));
    }

    @PostMapping("/children/{child}")
    Object answer(
            @PathVariable UUID guardian,
            @PathVariable UUID child,
            @Valid @ModelAttribute AgreementForm form,
            BindingResult result,
            RedirectAttributes next) {
        Guarded.Child one = mine(guardian).stream()
                .filter(found -> found.id().equals(child))
                .findFirst()
                .orElseThrow(NotHere::new);
        if (one.closed()) throw new Refusal("cases.closed.refused");
        if (result.hasErrors()) return screens.again(PAGE, page(guardian, Form.of(result), child));
        Access own = circles.open(one.circle(), CasePart.GUARDIAN, guardian, May.CONTRIBUTE);
        Agreement stands = agreements.find(own, guardian, child).orElse(null);
        AgreementForm said = form.over(stands);
        if ((stands == null || !said.saysTheSame(stands) || stands.how() != Agreement.How.SELF)
                && !agreements.keep(own, guardian, child, said, Agreement.How.SELF))
            throw said.staleAgainst(agreements.find(own, guardian, child).orElseThrow(NotHere::new));
        Said.say(next, "cases.guardian.own.kept");
        return "redirect:" + Guarded.path(guardian);
    }

    private List<Guarded.Child> mine(UUID guardian) {
        List<Guarded.Child> mine = guarded.all().stream()
                .filter(one -> one.guardian().equals(guardian))
                .toList();
        if (mine.isEmpty()) throw new NotHere();
        return mine;
    }

    private DecidingPage page(UUID guardian, @Nullable Form typed, @Nullable UUID wrongFor) {
        List<Guarded.Child> mine = mine(guardian);
        Guarded.Child first = mine.getFirst();
        Access own = circles.open(first.circle(), CasePart.GUARDIAN, guardian, May.READ);
        Map<Matter, AgreementRule> asked = rules.of(first.organisation());
        LocalDate today = clock.today();
        List<DecidingPage.Line> lines = new ArrayList<>();
        for (Guarded.Child one : mine) {
            Agreement said = agreements.find(own, guardian, one.id()).orElse(null);
            boolean wrong = one.id().equals(wrongFor);
            lines.add(new DecidingPage.Line(
                    one.id(),
                    one.name(),
                    Matter.BEFORE.stream()
                            .map(asked::get)
                            .filter(rule ->
                                    rule != null && rule.asksGuardians(one.age().years(today)))
                            .toList(),
                    said,
                    wrong && typed != null ? typed : Form.of(AgreementForm.of(said)),
                    one.closed()));
        }
        return new DecidingPage(
                guardian,
                organisations
                        .front(first.organisation())
                        .map(OrganisationRef::name)
                        .orElse(""),
                lines);
    }
}

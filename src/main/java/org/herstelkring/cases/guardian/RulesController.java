package org.herstelkring.cases.guardian;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
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

/** Who must agree to what for a child, as an organisation goes by it. Its members read it, who administers it keeps it. */
@Controller
@Transactional
@RequestMapping("/cases/agreements")
class RulesController {

    private static final String PAGE = "cases/guardian/rules.jte";

    private final Organisations organisations;
    private final AgreementRules rules;
    private final Screens screens;

    RulesController(Organisations organisations, AgreementRules rules, Screens screens) {
        this.organisations = organisations;
        this.rules = rules;
        this.screens = screens;
    }

    @GetMapping
    Object show() {
        return screens.show(PAGE, page(mine(), null, null));
    }

    @PostMapping("/country")
    Object country(@Valid @ModelAttribute CountryForm form, BindingResult result, RedirectAttributes next) {
        OrganisationRef led = led();
        Country wanted = form.country();
        if (result.hasErrors() || wanted == null) return screens.again(PAGE, page(led, null, null));
        AgreementRules.Chosen stands = rules.country(led.id());
        if (stands.country() != wanted && !rules.choose(led.id(), wanted, form.version()))
            throw form.staleAgainst(rules.country(led.id()));
        Said.say(next, "cases.guardian.rules.kept");
        return "redirect:/cases/agreements";
    }

    @PostMapping("/{matter}")
    Object keep(
            @PathVariable String matter,
            @Valid @ModelAttribute RuleForm form,
            BindingResult result,
            RedirectAttributes next) {
        OrganisationRef led = led();
        Matter about = about(matter);
        if (result.hasErrors()) return screens.again(PAGE, page(led, Form.of(result), about));
        AgreementRule stands = Objects.requireNonNull(rules.of(led.id()).get(about));
        if (!(stands.own() && form.saysTheSame(RuleForm.of(stands))) && !rules.keep(led.id(), about, form))
            throw form.staleAgainst(Objects.requireNonNull(rules.of(led.id()).get(about)));
        Said.say(next, "cases.guardian.rules.kept");
        return "redirect:/cases/agreements#" + about.code();
    }

    /** The country's line again. */
    @PostMapping("/{matter}/removal")
    String forget(@PathVariable String matter, RedirectAttributes next) {
        Matter about = about(matter);
        rules.forget(led().id(), about);
        Said.say(next, "cases.guardian.rules.forgotten");
        return "redirect:/cases/agreements#" + about.code();
    }

    private static Matter about(String code) {
        return Arrays.stream(Matter.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private RulesPage page(OrganisationRef mine, @Nullable Form typed, @Nullable Matter wrongFor) {
        AgreementRules.Chosen chosen = rules.country(mine.id());
        Map<Matter, AgreementRule> all = rules.of(mine.id());
        return new RulesPage(
                mine.name(),
                chosen.country(),
                chosen.version(),
                List.copyOf(all.values()),
                leads(mine.id()),
                typed == null ? Form.empty() : typed,
                wrongFor);
    }

    private boolean leads(UUID organisation) {
        return organisations.has(organisation, OrganisationRole.ADMIN);
    }

    private OrganisationRef mine() {
        return organisations.mine().stream().findFirst().orElseThrow(NotHere::new);
    }

    private OrganisationRef led() {
        OrganisationRef mine = mine();
        if (!leads(mine.id())) throw new NotHere();
        return mine;
    }

    record CountryForm(@NotNull @Nullable Country country, long version) {

        Stale staleAgainst(AgreementRules.Chosen now) {
            return new Stale(
                    now.version(),
                    List.of(StaleField.one(
                            "country",
                            "cases.guardian.rules.country",
                            "cases.guardian.rules.country",
                            now.country(),
                            country)));
        }
    }
}

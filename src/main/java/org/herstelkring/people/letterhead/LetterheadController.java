package org.herstelkring.people.letterhead;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Objects;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.PathAccess;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands on the letters of an organisation, kept by those who administer it. */
@Controller
@RequestMapping(LetterheadController.PATH)
@Transactional
class LetterheadController {

    static final String PATH = "/organisation/letterhead";

    private static final String PAGE = "people/letterhead/page.jte";

    private final Organisations organisations;
    private final StoredLetterheads letterheads;
    private final Screens screens;
    private final TransactionTemplate transaction;

    LetterheadController(
            Organisations organisations,
            StoredLetterheads letterheads,
            Screens screens,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.letterheads = letterheads;
        this.screens = screens;
        this.transaction = transaction;
    }

    @GetMapping
    Object show() {
        OrganisationRef led = led();
        return screens.show(PAGE, page(led, Form.of(letterheads.words(led.id())), Form.empty()));
    }

    @PostMapping
    Object change(@Valid @ModelAttribute LetterheadForm form, BindingResult wrong, RedirectAttributes next) {
        OrganisationRef led = led();
        if (wrong.hasErrors()) return screens.again(PAGE, page(led, Form.of(wrong), Form.empty()));
        if (!letterheads.keep(led.id(), form)) throw form.over(letterheads.words(led.id()));
        Said.say(next, "people.letterhead.kept");
        return "redirect:" + PATH;
    }

    /** Looking into a picture takes a while: no connection to the database waits for it. */
    @PostMapping("/logo")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Object logo(@ModelAttribute LogoForm form, BindingResult wrong, RedirectAttributes next) throws IOException {
        transaction.executeWithoutResult(_ -> led());
        byte[] png = form.drawn(wrong);
        return Objects.requireNonNull(transaction.execute(_ -> kept(png, wrong, next)));
    }

    private Object kept(byte[] png, BindingResult wrong, RedirectAttributes next) {
        OrganisationRef led = led();
        if (wrong.hasErrors())
            return screens.again(PAGE, page(led, Form.of(letterheads.words(led.id())), Form.of(wrong)));
        letterheads.logo(led.id(), png);
        Said.say(next, "people.letterhead.logo.kept");
        return "redirect:" + PATH;
    }

    @PostMapping("/logo/removal")
    String away(RedirectAttributes next) {
        letterheads.logo(led().id(), null);
        Said.say(next, "people.letterhead.logo.gone");
        return "redirect:" + PATH;
    }

    private LetterheadPage page(OrganisationRef led, Form form, Form picture) {
        return new LetterheadPage(led, form, picture, letterheads.of(led.id()));
    }

    private OrganisationRef led() {
        return organisations.mine().stream()
                .findFirst()
                .filter(one -> organisations.has(one.id(), OrganisationRole.ADMIN))
                .orElseThrow(NotHere::new);
    }

    @Configuration(proxyBeanMethods = false)
    static class Door {

        @Bean
        PathAccess letterheadDoors() {
            return PathAccess.forAccounts(PATH, PATH + "/**");
        }
    }
}

package org.herstelkring.people.contactbook;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.PathAccess;
import org.herstelkring.people.Professional;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Professionals an organisation works with: seen by its members, kept by who leads conversations or administers it. */
@Controller
@RequestMapping(ContactBookController.PATH)
@Transactional
class ContactBookController {

    static final String PATH = "/organisation/contacts";

    private static final String FORM = "people/contactbook/form.jte";

    private final Organisations organisations;
    private final StoredContactBook book;
    private final Screens screens;

    ContactBookController(Organisations organisations, StoredContactBook book, Screens screens) {
        this.organisations = organisations;
        this.book = book;
        this.screens = screens;
    }

    @GetMapping
    Object all() {
        OrganisationRef mine = mine();
        return screens.show("people/contactbook/page.jte", new ContactBookPage(mine, book.of(mine.id()), keeps(mine)));
    }

    /** @param id whom to change; nobody for somebody new */
    @GetMapping("/one")
    Object one(@RequestParam(required = false) @Nullable UUID id) {
        OrganisationRef kept = kept();
        if (id == null)
            return screens.show(
                    FORM, Form.of(Map.of("id", Ids.next().toString(), "version", "0", "language", kept.language())));
        Professional one = book.find(kept.id(), id).orElseThrow(NotHere::new);
        return screens.show(FORM, Form.of(ProfessionalForm.of(one)));
    }

    @PostMapping
    Object keep(@Valid @ModelAttribute ProfessionalForm form, BindingResult wrong, RedirectAttributes next) {
        UUID kept = kept().id();
        if (wrong.hasErrors()) return screens.again(FORM, Form.of(wrong));
        UUID id = Objects.requireNonNull(form.id());
        MadeOnce done = MadeOnce.keepShared(
                form.version(),
                () -> book.add(kept, form),
                () -> form.saysTheSame(stands(kept, id)),
                version -> book.change(kept, form, version));
        if (!done.stands()) throw form.over(stands(kept, id));
        Said.say(next, "people.contactbook.kept");
        return "redirect:" + PATH;
    }

    @PostMapping("/removal")
    String remove(@RequestParam UUID id, RedirectAttributes next) {
        book.remove(kept().id(), id);
        Said.say(next, "people.contactbook.gone");
        return "redirect:" + PATH;
    }

    private Professional stands(UUID organisation, UUID id) {
        return book.find(organisation, id).orElseThrow(MadeOnce::gone);
    }

    private OrganisationRef mine() {
        return organisations.mine().stream().findFirst().orElseThrow(NotHere::new);
    }

    private OrganisationRef kept() {
        OrganisationRef mine = mine();
        if (!keeps(mine)) throw new NotHere();
        return mine;
    }

    private boolean keeps(OrganisationRef one) {
        return organisations.has(one.id(), OrganisationRole.ADMIN)
                || organisations.has(one.id(), OrganisationRole.FACILITATOR);
    }

    @Configuration(proxyBeanMethods = false)
    static class Door {

        @Bean
        PathAccess contactBookDoors() {
            return PathAccess.forAccounts(PATH, PATH + "/**");
        }
    }
}

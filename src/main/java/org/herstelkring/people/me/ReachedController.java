package org.herstelkring.people.me;

import jakarta.validation.Valid;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What whoever leads conversations tells the people in them: a phone number, a mail address. */
@Controller
@Transactional
class ReachedController {

    private static final String PAGE = "people/me/reached.jte";

    private final StoredWorkContacts contacts;
    private final Organisations organisations;
    private final Screens screens;

    ReachedController(StoredWorkContacts contacts, Organisations organisations, Screens screens) {
        this.contacts = contacts;
        this.organisations = organisations;
        this.screens = screens;
    }

    @GetMapping("/me/reached")
    Object show() {
        member();
        return screens.show(PAGE, Form.of(contacts.mine()));
    }

    @PostMapping("/me/reached")
    Object change(@Valid @ModelAttribute ReachedForm form, BindingResult wrong, RedirectAttributes next) {
        member();
        if (!form.email().isEmpty() && !MailAddress.works(form.email()))
            wrong.rejectValue("email", "people.signin.email.odd");
        if (wrong.hasErrors()) return screens.again(PAGE, Form.of(wrong));
        if (!contacts.keep(form)) throw form.over(contacts.mine());
        Said.say(next, "people.me.saved");
        return "redirect:/me";
    }

    private void member() {
        if (organisations.mine().isEmpty()) throw new NotHere();
    }
}

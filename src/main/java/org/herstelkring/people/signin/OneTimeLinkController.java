package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.SignIn;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.people.signin.OneTimeLinks.Beginning;
import org.herstelkring.people.signin.OneTimeLinks.Opened;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Place;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A link from a mail. Opening it shows a button; only the button uses it, so that a preview does no harm. */
@Controller
class OneTimeLinkController {

    private final Screens screens;
    private final OneTimeLinks links;
    private final DutyTransaction house;
    private final SignIn signIn;
    private final LinkMail mail;
    private final Accounts accounts;

    OneTimeLinkController(
            Screens screens,
            OneTimeLinks links,
            DutyTransaction house,
            SignIn signIn,
            LinkMail mail,
            Accounts accounts) {
        this.accounts = accounts;
        this.screens = screens;
        this.links = links;
        this.house = house;
        this.signIn = signIn;
        this.mail = mail;
    }

    @GetMapping("/sign-in/link/{token}")
    View look(@PathVariable String token) {
        Optional<Opened> link = house.on(Duty.SIGN_IN, () -> links.look(token))
                .filter(opened -> opened.person() != null || opened.beginning() != null);
        if (link.isEmpty()) return gone();
        return screens.show("people/signin/link.jte", "/sign-in/link/" + token);
    }

    @PostMapping("/sign-in/link/{token}")
    Object use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<Opened> link = house.on(Duty.SIGN_IN, () -> spend(token));
        UUID person = link.map(this::whose).orElse(null);
        if (person == null) {
            SecurityLog.refused(Event.SIGN_IN, request);
            return gone();
        }
        try {
            signIn.asAccount(request, response, person);
        } catch (NotHere disabled) {
            return gone();
        }
        mail.cameIn(person, Place.of(request));
        return "redirect:"
                + signIn.onward(request, LocalPath.or(link.map(Opened::path).orElse(null), "/"));
    }

    /** Whoever reads that mailbox; an account begins here, in the name they wrote, when there is none. */
    private @Nullable UUID whose(Opened link) {
        Beginning beginning = link.beginning();
        if (beginning == null) return link.person();
        EmailAddress address = new EmailAddress(beginning.address());
        try {
            return house.on(Duty.SIGN_IN, () -> accounts.findOrMake(beginning.name(), address, beginning.language()));
        } catch (DuplicateKeyException begunMeanwhile) {
            return house.on(Duty.SIGN_IN, () -> accounts.withAddress(address)).orElse(null);
        }
    }

    private Optional<Opened> spend(String token) {
        Optional<Opened> opened = links.use(token);
        opened.map(Opened::person).ifPresent(links::voidOthers);
        return opened;
    }

    /** Nothing is guessed here, so nothing is counted: a link has 256 random bits. */
    private View gone() {
        return screens.show("people/signin/gone.jte", Map.of(), HttpStatus.GONE);
    }
}

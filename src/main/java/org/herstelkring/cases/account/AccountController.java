package org.herstelkring.cases.account;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseAccess;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
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

/** What will be read out at the table: the facilitator looks, shows it to both sides, and hears whether it is right. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/account")
class AccountController {

    private static final String PAGE = "cases/account/page.jte";

    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final Facilitators facilitators;
    private final AccountReadings readings;
    private final AccountShowing showing;
    private final AccountAnswers answers;
    private final AccountLetters letters;
    private final CaseLabels labels;
    private final CaseFrame frame;
    private final Screens screens;

    AccountController(
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            Facilitators facilitators,
            AccountReadings readings,
            AccountShowing showing,
            AccountAnswers answers,
            AccountLetters letters,
            CaseLabels labels,
            CaseFrame frame,
            Screens screens) {
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.facilitators = facilitators;
        this.readings = readings;
        this.showing = showing;
        this.answers = answers;
        this.letters = letters;
        this.labels = labels;
        this.frame = frame;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OfCase({CasePart.PEOPLE, CasePart.CONTACT}) CaseAccess opened) {
        return screens.show(PAGE, page(opened, Form.empty(), null));
    }

    /** Whoever of the sides has not seen it as it is now, sees it from now on. */
    @PostMapping("/showings")
    String showing(
            @OfCase({CasePart.PEOPLE, CasePart.CONTACT}) CaseAccess opened,
            @PathVariable UUID circle,
            RedirectAttributes next) {
        CaseFile file = files.get(opened.of(CasePart.PEOPLE));
        if (file.closed()) throw new Refusal("cases.closed.refused");
        AccountReading reading = readings.of(file, participants.of(opened.of(CasePart.PEOPLE)));
        if (!reading.told()) throw new Refusal("cases.account.facts.none");
        showing.toBothSides(opened.of(CasePart.CONTACT), file, reading);
        Said.say(next, "cases.account.shown");
        return "redirect:/cases/" + circle + "/account";
    }

    /** What somebody said at the door, by phone or on paper. */
    @PostMapping("/{participant}/answer")
    Object answer(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE, about = "participant") Access about,
            @OfCase({CasePart.PEOPLE, CasePart.CONTACT}) CaseAccess opened,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @Valid @ModelAttribute AccountAnswerForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (files.get(opened.of(CasePart.PEOPLE)).closed()) throw new Refusal("cases.closed.refused");
        form.check(wrong);
        if (wrong.hasErrors()) return screens.again(PAGE, page(opened, Form.of(wrong), participant));
        answers.keep(about, form);
        Said.say(next, "cases.account.answered");
        return "redirect:/cases/" + circle + "/account#p-" + participant;
    }

    /** On paper, for one person or for everybody of the sides who gets no mail. */
    @GetMapping("/letters")
    Object letters(@OfCase(value = CasePart.CONTACT, paper = true) Access access, @Nullable UUID to) {
        frame.prepare(access, contacts.asked(access), facilitators.asked(access));
        CaseFile file = files.get(access);
        return screens.show(
                "cases/account/letters.jte", letters.of(access, file, readings.of(file, participants.all(access)), to));
    }

    private AccountPage page(CaseAccess opened, Form form, @Nullable UUID wrongFor) {
        Access people = opened.of(CasePart.PEOPLE);
        frame.prepare(people, contacts.asked(opened.of(CasePart.CONTACT)));
        CaseFile file = files.get(people);
        List<Participant> all = participants.of(people);
        return new AccountPage(
                file,
                readings.of(file, all),
                contacts.of(opened.of(CasePart.CONTACT)),
                labels.of(file.organisation()),
                form,
                wrongFor);
    }
}

package org.herstelkring.cases.preparation;

import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** Keeps what a facilitator wrote of a preparation, and with it who tells first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptPreparation {

    private final Circles circles;
    private final CaseFiles files;
    private final Facilitators facilitators;
    private final Participants participants;
    private final Preparations preparations;
    private final Tellers tellers;
    private final PreparationPages pages;

    KeptPreparation(
            Circles circles,
            CaseFiles files,
            Facilitators facilitators,
            Participants participants,
            Preparations preparations,
            Tellers tellers,
            PreparationPages pages) {
        this.circles = circles;
        this.files = files;
        this.facilitators = facilitators;
        this.participants = participants;
        this.preparations = preparations;
        this.tellers = tellers;
        this.pages = pages;
    }

    void check(PreparationForm form, BindingResult result) {
        if (!form.talkedOnRight(pages.today())) result.rejectValue("talkedOn", "cases.preparation.talkedOn.wrong");
    }

    Preparation keep(UUID circle, UUID participant, PreparationForm form, Access access) {
        Access road = circles.open(circle, CasePart.ROAD, May.CONTRIBUTE);
        Access known = circles.open(circle, CasePart.PEOPLE, May.READ);
        Participant one = participants.get(known, participant);
        CaseFile file = files.get(road);
        Script script = Script.load(file.script());
        facilitators.introduce(access);
        Preparation stands = preparations.save(
                access,
                participant,
                form.typed(script, one.roles()),
                form.was(),
                form.stood(),
                new FieldWords("cases.preparation", script.chooser(one.roles()).orElse(null)));
        tellers.follow(
                road,
                file,
                participants.of(known).stream()
                        .filter(p -> script.chooser(p.roles()).isPresent())
                        .toList(),
                stands);
        return stands;
    }
}

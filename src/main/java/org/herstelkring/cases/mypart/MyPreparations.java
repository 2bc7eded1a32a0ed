package org.herstelkring.cases.mypart;

import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.preparation.FieldWords;
import org.herstelkring.cases.preparation.Preparation;
import org.herstelkring.cases.preparation.PreparationForm;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.cases.preparation.Topics;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A participant's own preparation: what its pages show, and what is kept of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MyPreparations {

    private final Circles circles;
    private final Preparations preparations;

    MyPreparations(Circles circles, Preparations preparations) {
        this.circles = circles;
        this.preparations = preparations;
    }

    Preparation keep(MySeat seat, PreparationForm form) {
        if (!seat.takesPart()) throw new Refusal("cases.mypart.withdrawn.refused");
        Access own = circles.open(seat.circle(), CasePart.PREPARATION, seat.id(), May.CONTRIBUTE);
        Script script = Script.load(seat.script());
        var roles = seat.me().roles();
        return preparations.save(
                own,
                seat.id(),
                form.typedByParticipant(script, roles),
                form.was(),
                form.stood(),
                new FieldWords("cases.mypart", script.chooser(roles).orElse(null)));
    }

    MyPreparationPage page(MySeat seat, @Nullable Form typed) {
        return page(seat, typed, null);
    }

    /** The page of one topic; {@link NotHere} when they are not asked about it. */
    MyPreparationPage topic(MySeat seat, String topic, @Nullable Form typed) {
        MyPreparationPage page = page(seat, typed, topic);
        if (!page.topics().contains(topic)) throw new NotHere();
        return page;
    }

    private MyPreparationPage page(MySeat seat, @Nullable Form typed, @Nullable String topic) {
        Access own = circles.open(seat.circle(), CasePart.PREPARATION, seat.id(), May.READ);
        Preparation stands = preparations.get(own, seat.id());
        var roles = seat.me().roles();
        return new MyPreparationPage(
                seat,
                typed != null ? typed : Form.of(stands.fields()),
                stands,
                Preparation.prompts(seat.script(), roles),
                Topics.own(Script.load(seat.script()), roles),
                topic);
    }
}

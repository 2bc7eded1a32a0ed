package org.herstelkring.people.signin;

import java.util.List;

/**
 * @param forms those of whoever looks; none when what waits here is somebody else's
 * @param act whether they come from showing that it is them, to do something
 */
public record KeptFormPage(List<KeptForm> forms, boolean act) {

    /** Message key of what is said of it all. */
    public String title() {
        if (act) return acts().isEmpty() ? "people.signin.act.gone" : "people.signin.act";
        if (forms.isEmpty()) return "people.signin.kept.other";
        return written().isEmpty() ? "people.signin.act" : "people.signin.kept";
    }

    /** Nothing was written in these. */
    public List<KeptForm> acts() {
        return forms.stream().filter(KeptForm::isAct).toList();
    }

    public List<KeptForm> written() {
        return forms.stream().filter(form -> !form.isAct()).toList();
    }
}

package org.herstelkring.cases.participant;

import java.util.List;
import java.util.function.Predicate;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Participant;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;

/** Who has the code that opens their link, and how the others get it. */
public record CodesPage(CaseFile file, List<Line> lines, Form form) {

    /** @param code the digits */
    public record Line(Participant one, Contact contact, PersonalLinks.State state, String code) {

        /** In two groups, as one says it. */
        public String spoken() {
            return code.substring(0, 3) + " " + code.substring(3);
        }

        boolean knows() {
            return state.code().known();
        }

        /** Their link goes by mail, so that the code alone goes another way. */
        boolean apart() {
            return contact.mailed();
        }
    }

    public String path() {
        return "/cases/" + file.id() + "/people";
    }

    /** The link comes by mail, and the code is still to be given. */
    public List<Line> mailed() {
        return the(line -> !line.knows() && line.apart());
    }

    /** No mail: the link stands on the card as well. */
    public List<Line> unmailed() {
        return the(line -> !line.knows() && !line.apart());
    }

    public List<Line> known() {
        return the(Line::knows);
    }

    /** Those whose code was put on paper and who do not have it yet. */
    public List<Line> printed() {
        return the(line -> !line.knows() && line.state().code().printedAt() != null);
    }

    public List<Option> options(List<Line> of) {
        return of.stream()
                .map(line -> new Option(line.one().id().toString(), line.one().name()))
                .toList();
    }

    private List<Line> the(Predicate<Line> wanted) {
        return lines.stream().filter(wanted).toList();
    }
}

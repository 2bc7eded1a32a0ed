package org.herstelkring.cases.participant;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.shared.page.Form;

/** Who has the code that opens their link, and how the others get it. */
public record CodesPage(CaseFile file, List<Line> lines, Form form) {

    /**
     * Somebody with a way in of their own.
     *
     * @param person who acts for them
     * @param formal whether they are spoken to formally
     * @param mailed whether their link goes by mail, so that the code alone goes another way
     * @param envelope name and address, a line each
     * @param page below the case, where their links are
     */
    public record Who(
            UUID id,
            UUID person,
            String name,
            String language,
            boolean formal,
            boolean mailed,
            String phone,
            List<String> envelope,
            String page) {}

    /** @param code the digits */
    public record Line(Who who, PersonalLinks.State state, String code) {

        /** In two groups, as one says it. */
        public String spoken() {
            return code.substring(0, 3) + " " + code.substring(3);
        }

        boolean knows() {
            return state.code().known();
        }
    }

    public String path() {
        return "/cases/" + file.id() + "/people";
    }

    /** The link comes by mail, and the code is still to be given. */
    public List<Line> mailed() {
        return the(line -> !line.knows() && line.who().mailed());
    }

    /** No mail: the link stands on the card as well. */
    public List<Line> unmailed() {
        return the(line -> !line.knows() && !line.who().mailed());
    }

    public List<Line> known() {
        return the(Line::knows);
    }

    /** Those whose code was put on paper and who do not have it yet. */
    public List<Line> printed() {
        return the(line -> !line.knows() && line.state().code().printedAt() != null);
    }

    private List<Line> the(Predicate<Line> wanted) {
        return lines.stream().filter(wanted).toList();
    }
}

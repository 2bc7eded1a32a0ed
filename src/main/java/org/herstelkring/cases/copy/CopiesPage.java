package org.herstelkring.cases.copy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.ToInform;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Who got the plan and who was told.
 *
 * @param queue how many copies wait to be printed
 * @param older copies of earlier versions that still have to be handed out
 * @param wrong who is told, for the form that came back
 */
public record CopiesPage(
        CaseFile file,
        Plan plan,
        List<Row> rows,
        List<Listener> listeners,
        int queue,
        List<Older> older,
        LocalDate today,
        @Nullable UUID wrong,
        Form form) {

    /**
     * @param reach how this participant is reached
     * @param fresh id of the copy that is made here
     */
    public record Row(
            UUID participant,
            String name,
            Contact contact,
            @Nullable Copy copy,
            UUID fresh) {

        public boolean hasAddress() {
            return !contact.address().isBlank();
        }
    }

    public record Listener(ToInform told, Copies.@Nullable Telling telling, UUID fresh) {}

    /** @param number of the version */
    public record Older(int number, String name, Copy copy) {}

    /** Whether there is somebody to whom it was not given in any way. */
    public boolean somebodyHasNone() {
        return rows.stream().anyMatch(row -> row.copy() == null);
    }

    public long done() {
        return rows.stream()
                .filter(row -> row.copy() != null && !row.copy().waits())
                .count();
    }

    /** Whether there is a copy that can be sent or put in the print queue now. */
    public boolean somebodyWaits() {
        return rows.stream()
                .anyMatch(row -> row.copy() == null && (row.contact().mailed() || row.hasAddress()));
    }

    public String path(String end) {
        return "/cases/" + file.id() + "/copies" + end;
    }

    public Form formOf(Listener listener) {
        return listener.told().thread().equals(wrong) ? form : Form.empty();
    }
}

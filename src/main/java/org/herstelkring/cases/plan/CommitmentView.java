package org.herstelkring.cases.plan;

import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it is read on a page.
 *
 * @param lacks message keys of what is still open
 * @param each what each of several does
 */
public record CommitmentView(
        Commitment commitment, String who, String when, String follower, List<String> lacks, List<Own> each) {

    /** What one of them does, and pays. */
    public record Own(String name, String what, @Nullable Long cents) {}

    /**
     * The commitments of the newest version, to read, put in order and add to. The cockpit shows the same part.
     *
     * @param writable whether the newest version is a draft (or none was begun)
     * @param fresh the id of the next one
     * @param back where to go after a change
     */
    public record Part(
            UUID circle,
            boolean writable,
            List<CommitmentView> all,
            UUID fresh,
            List<Option> who,
            Form form,
            @Nullable String back) {

        public String at(String path) {
            return "/cases/" + circle + "/plan/commitments" + path;
        }
    }
}

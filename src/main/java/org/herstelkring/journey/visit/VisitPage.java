package org.herstelkring.journey.visit;

import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/** What somebody was given of a space. */
public record VisitPage(Frame frame, List<PartLine> parts) {

    /**
     * Around every page of a visit.
     *
     * @param owner how the owner wants to be called
     * @param base where the pages of this visit begin, without a closing slash
     * @param eyes whether this is the owner who looks along
     * @param paper whether it is put on paper
     * @param through whose eyes the owner looks through, as the owner calls them
     */
    public record Frame(
            UUID circle,
            String owner,
            String base,
            boolean eyes,
            boolean paper,
            @Nullable String through) {

        /** Where pictures and recordings come from. */
        public String media() {
            return eyes ? "/space/media/" : base + "/media/";
        }

        public Frame through(String name) {
            return new Frame(circle, owner, base, eyes, paper, name);
        }
    }

    /** @param whole whether all of the part was given; else single leaves of it */
    public record PartLine(SpacePart part, boolean whole, boolean contribute, List<Single> singles) {}

    /** One leaf that was given by itself. */
    public record Single(UUID id, String title, boolean contribute) {}

    public VisitPage through(String name) {
        return new VisitPage(frame.through(name), parts);
    }
}

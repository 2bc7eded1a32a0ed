package org.herstelkring.journey.regie;

import java.util.List;
import org.herstelkring.journey.SpacePart;

/** Who sees one part of the space: all of it, or one leaf. */
public record PartPage(
        SpacePart part,
        List<GivenGrant> whole,
        List<GivenGrant> single,
        List<GivenGrant> profile,
        List<Someone> people) {

    public String here() {
        return "/space/regie/parts/" + part.word();
    }
}

package org.herstelkring.journey.proposal;

import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * What can be proposed here.
 *
 * @param about what the one thing is called that it is about, or empty
 * @param things the things that may be proposed about, when one has to be chosen first
 */
public record KindsPage(
        UUID circle,
        String name,
        SpacePart part,
        @Nullable UUID leaf,
        String about,
        List<ProposalKind> kinds,
        List<Option> things) {

    public String here() {
        return "/with-me/" + circle + "/" + part.word() + "/propose";
    }

    public String href(ProposalKind kind) {
        return here() + "?kind=" + kind.code() + (leaf == null ? "" : "&leaf=" + leaf);
    }

    public String back() {
        return "/with-me/" + circle + "/" + part.word();
    }
}

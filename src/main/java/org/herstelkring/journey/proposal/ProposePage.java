package org.herstelkring.journey.proposal;

import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.shared.mirror.MirrorView;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A proposal, to write.
 *
 * @param name how the owner wants to be called
 * @param leaf the one thing it is about, or null
 * @param about what that thing is called
 * @param goals to choose from, when it is a step and none was chosen yet
 * @param change whether it stands already and is being changed
 * @param mirror what the mirror says, when it was asked
 */
public record ProposePage(
        UUID circle,
        String name,
        SpacePart part,
        ProposalKind kind,
        UUID id,
        @Nullable UUID leaf,
        String about,
        List<Option> goals,
        boolean change,
        Form form,
        @Nullable MirrorView mirror) {

    public String action() {
        return change
                ? "/with-me/" + circle + "/proposals/" + id
                : "/with-me/" + circle + "/" + part.word() + "/propose";
    }

    public String back() {
        return change ? "/with-me/" + circle + "/proposals" : "/with-me/" + circle + "/" + part.word();
    }

    public List<LeafField> fields() {
        return kind.fields(part);
    }

    public List<Option> sorts(Screen s) {
        LeafKind leafKind = ProposalKind.leafKind(part);
        return kind.sorts(part).stream()
                .map(sort -> new Option(sort, s.t(leafKind.sortKey(sort))))
                .toList();
    }

    /** Message key of what is asked there. */
    public String sortLabel() {
        return ProposalKind.leafKind(part).key() + ".sort";
    }

    public String version() {
        String typed = form.value("version");
        return typed.isEmpty() ? "0" : typed;
    }
}

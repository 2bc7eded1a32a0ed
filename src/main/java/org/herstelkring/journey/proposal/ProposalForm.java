package org.herstelkring.journey.proposal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** What was sent of a proposal, and what is wrong with it. */
record ProposalForm(
        ProposalKind kind,
        String sort,
        @Nullable UUID leaf,
        Map<String, String> fields,
        long version,
        BindingResult wrong) {

    static ProposalForm read(SpacePart part, ProposalKind kind, Map<String, String> sent) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "proposal");
        Map<String, String> fields = new HashMap<>();
        for (LeafField field : kind.fields(part)) {
            String text = sent.getOrDefault(field.name(), "");
            if (text.length() > field.most())
                wrong.rejectValue(field.name(), "journey.leaf.too-long", new Object[] {field.most()}, null);
            if (!text.isEmpty()) fields.put(field.name(), text);
        }
        String sort = sent.getOrDefault("sort", "");
        if (!sort.isEmpty() && !kind.sorts(part).contains(sort)) wrong.rejectValue("sort", "journey.leaf.sort.unknown");
        UUID leaf = Ids.read(sent.get("leaf"));
        if (kind == ProposalKind.STEP && leaf == null) wrong.rejectValue("leaf", "journey.proposal.step.goal.missing");
        if (!wrong.hasErrors() && !says(kind, fields))
            wrong.rejectValue(kind.fields(part).getFirst().name(), "journey.proposal.nothing");
        return new ProposalForm(
                kind,
                sort.isEmpty() ? kind.sort(part) : sort,
                leaf,
                fields,
                TypedText.version(sent.get("version")),
                wrong);
    }

    /** A word beside it is not enough, and a step says what. */
    private static boolean says(ProposalKind kind, Map<String, String> fields) {
        if (kind == ProposalKind.STEP) return fields.containsKey(ProposalKind.WHAT.name());
        return fields.keySet().stream().anyMatch(name -> !name.equals(ProposalKind.NOTE.name()));
    }
}

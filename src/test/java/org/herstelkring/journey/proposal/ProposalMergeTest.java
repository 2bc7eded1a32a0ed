package org.herstelkring.journey.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.shared.Stale.StaleField;
import org.junit.jupiter.api.Test;

/** A proposal that was changed elsewhere stands beside what was typed now, with the sort that was chosen. */
class ProposalMergeTest {

    @Test
    void everythingAProposalSaysStandsOnItsMergePage() {
        Set<SpacePart> parts = new TreeSet<>();
        for (LeafKind kind : LeafKind.values()) parts.add(kind.part());
        int withSorts = 0;
        for (SpacePart part : parts)
            for (ProposalKind kind : ProposalKind.values()) {
                if (!kind.suits(part)) continue;
                List<String> sorts = kind.sorts(part);
                Map<String, String> said = new HashMap<>();
                for (LeafField field : kind.fields(part)) said.put(field.name(), "iets");
                Set<String> expected = new TreeSet<>(said.keySet());
                if (!sorts.isEmpty()) expected.add("sort");
                if (!sorts.isEmpty()) withSorts++;
                List<StaleField> fields = MineController.stale(
                                proposal(part, kind, sorts.isEmpty() ? "" : sorts.getFirst(), Map.of()),
                                proposal(part, kind, sorts.isEmpty() ? "" : sorts.getLast(), said))
                        .fields();
                assertThat(fields.stream().map(StaleField::name).collect(Collectors.toSet()))
                        .as(kind + " of " + part)
                        .isEqualTo(expected);
                assertThat(fields).as(kind + " of " + part).allMatch(StaleField::differs);
            }
        assertThat(withSorts).isPositive();
    }

    private static Proposal proposal(SpacePart part, ProposalKind kind, String sort, Map<String, String> fields) {
        UUID id = UUID.randomUUID();
        return new Proposal(
                id, id, id, "Noor", part, kind, sort, null, fields, ProposalState.WAITING, Instant.EPOCH, null, "", 1);
    }
}

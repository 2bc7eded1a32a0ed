package org.herstelkring.journey.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.shared.Stale.How;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When somebody else was first, everything a leaf says stands there twice, in words. */
class StaleLeafTest {

    @ParameterizedTest
    @EnumSource
    void everyFieldOfALeafStandsThere(LeafKind kind) {
        UUID id = UUID.randomUUID();
        Map<String, String> said = new HashMap<>();
        for (LeafField field : kind.fields())
            said.put(
                    field.name(),
                    field.choices().isEmpty()
                            ? "iets"
                            : field.choices().getFirst().code());
        String sort = kind.sorts().isEmpty() ? "" : kind.sorts().getFirst();
        Leaf mine = new Leaf(id, kind, sort, said, 0, true, true, null, null, null, null, 1);
        List<StaleField> fields =
                StaleLeaf.of(Leaf.of(id, kind, "", Map.of()), mine).fields();

        Set<String> expected = new HashSet<>(said.keySet());
        expected.add("ownOnly");
        if (kind.onProfile()) expected.add("onProfile");
        if (!sort.isEmpty()) expected.add("sort");
        assertThat(fields).extracting(StaleField::name).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(fields).allMatch(StaleField::differs);
        for (LeafField field : kind.fields())
            assertThat(fields.stream()
                            .filter(one -> one.name().equals(field.name()))
                            .findFirst())
                    .get()
                    .satisfies(one -> assertThat(one.how() == How.TEXT)
                            .as(one.name())
                            .isEqualTo(field.choices().isEmpty()));
    }

    @Test
    void aTickThatIsNotChosenThereIsNone() {
        for (String sent : new String[] {"false", "", "true", "on"}) {
            var typed = new TypedFields(Map.of("mend", List.of(sent)), Map.of());
            LeafField tick = LeafKind.COMPANION.fields().stream()
                    .filter(field -> field.shape() == Shape.TICK)
                    .findFirst()
                    .orElseThrow();
            Map<String, String> fields = new Typed(List.of(tick), typed).fields();
            assertThat(fields)
                    .as(sent)
                    .isEqualTo(sent.length() > 1 && !sent.equals("false") ? Map.of("mend", "true") : Map.of());
        }
    }

    private record Typed(List<LeafField> stated, TypedFields typed) implements KindFields {

        @Override
        public List<String> sorts() {
            return List.of();
        }

        @Override
        public String sort() {
            return "";
        }
    }
}

package org.herstelkring.journey.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.journey.proposal.ProposalKind;
import org.herstelkring.shared.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in a definition fits together, and there are words for all of it. */
class KindWordsTest {

    private final Words words = new Words(true);

    /** Its page, its form, what a visitor reads, what one proposes, where it stands: whatever its definition says. */
    @ParameterizedTest
    @EnumSource
    void everythingADefinitionSaysHasWordsInEveryLanguage(LeafKind kind) {
        List<String> keys = new ArrayList<>(
                List.of(kind.part().label(), "journey.visit.part." + kind.part().word()));
        for (String of : List.of("about", "new", "empty", "example")) keys.add(kind.key() + "." + of);
        if (!kind.sorts().isEmpty()) keys.add(kind.key() + ".sort");
        kind.sorts().forEach(sort -> keys.add(kind.sortKey(sort)));
        for (LeafField field : kind.fields()) {
            keys.add(kind.key(field));
            if (field.shape() == Shape.SEVERAL) keys.add(kind.key(field) + ".hint");
            field.choices()
                    .forEach(choice -> Stream.of(choice.label(), choice.said(), choice.hint())
                            .filter(key -> key != null)
                            .forEach(keys::add));
        }
        KindDefinition is = kind.definition();
        is.onProfile().ifPresent(on -> {
            keys.add("journey.profile.part." + kind.code());
            if (on.sorted()) kind.sorts().forEach(sort -> keys.add("journey.profile.sort." + kind.code() + "." + sort));
        });
        if (is.has(KindTrait.LED_TO_BY_CARDS)) keys.add("journey.cards.place." + kind.code());
        is.beginning().ifPresent(_ -> {
            for (String of : List.of("", ".text", ".go")) keys.add("journey.today." + kind.code() + of);
        });
        if (is.proposable().fresh()) {
            String label = ProposalKind.LEAF.label(kind.part());
            keys.addAll(List.of(label, label + ".about", label + ".own"));
            for (LeafField field : ProposalKind.LEAF.fields(kind.part()))
                keys.add(ProposalKind.LEAF.label(kind.part(), field));
        }
        for (Locale language : Words.LANGUAGES)
            assertThat(words.keys(language))
                    .as("words of " + kind + " in " + language)
                    .containsAll(keys);
    }

    @ParameterizedTest
    @EnumSource
    void aDefinitionDoesNotContradictItself(LeafKind kind) {
        KindDefinition is = kind.definition();
        assertThat(kind.fields()).extracting(LeafField::name).doesNotHaveDuplicates();
        assertThat(kind.sorts()).doesNotHaveDuplicates();
        if (!is.usualSort().isEmpty()) assertThat(kind.sorts()).contains(is.usualSort());
        assertThat(kind.fields()).containsAll(is.proposable().asked());
        if (is.proposable().fresh()) assertThat(is.proposable().asked()).isNotEmpty();
        if (is.proposable().more() || is.has(KindTrait.LED_TO_BY_CARDS))
            assertThat(kind.fields()).anyMatch(LeafField::area);
        if (is.has(KindTrait.LED_TO_BY_CARDS)) assertThat(kind.fields()).contains(LeafField.TITLE);
        if (is.onProfile().filter(OnProfile::sorted).isPresent())
            assertThat(kind.sorts()).isNotEmpty();
        for (LeafField field : kind.fields())
            if (List.of(Shape.CHOICE, Shape.SEVERAL, Shape.TICK).contains(field.shape()))
                assertThat(field.choices()).as(field.name()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPartIsMadeOfOneKind(SpacePart part) {
        assertThat(LeafKind.values()).filteredOn(kind -> kind.part() == part).hasSize(1);
    }
}

package org.herstelkring.journey.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind has all its pages by its definition alone. */
@ApplicationTest
class KindsTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Web web;

    @Autowired
    Words words;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @ParameterizedTest
    @EnumSource
    void itCanDoWithoutATemplateOfItsOwn(LeafKind kind) {
        String plain = "/test/plain/" + kind.code();
        var empty = web.as(cast.sam()).get(plain);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).contains(kind.part().path() + "/new");
        write(kind);
        assertThat(web.as(cast.sam()).get(plain).body())
                .contains(said(kind, kind.fields().getFirst()));
        var form = web.as(cast.sam()).get(plain + "/new");
        assertThat(form.status()).isEqualTo(200);
        for (LeafField field : kind.fields()) assertThat(form.body()).contains("name=\"" + field.name() + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnerFindsItOnItsPage(LeafKind kind) {
        UUID id = write(kind);
        assertThat(web.as(cast.sam()).get(kind.part().path()).body())
                .containsAnyOf(
                        kind.fields().stream().map(field -> said(kind, field)).toArray(String[]::new));
        assertThat(web.as(cast.sam()).get(kind.part().path() + "/" + id).status())
                .isIn(200, kind == LeafKind.FREEDOM ? 303 : 200);
    }

    /** In words: what was chosen is not read as a code. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROFILE")
    void whoeverWasGivenItsPartReadsAllOfIt(LeafKind kind) {
        UUID id = write(kind);
        people.give(cast.sam(), cast.lena(), kind.part(), null, May.READ);
        String shared = "/with-me/" + cast.space() + "/" + kind.part().word();
        List<String> all =
                kind.fields().stream().map(field -> said(kind, field)).toList();
        assertThat(web.as(cast.lena()).get(shared).body()).contains(all);
        assertThat(web.as(cast.lena()).get(shared + "/" + id).body())
                .contains(all.stream()
                        .filter(text -> !text.equals(said(kind, LeafField.TITLE)))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void itStandsOnTheProfileWhenItsDefinitionSaysSo(LeafKind kind) {
        String id = write(kind).toString();
        web.as(cast.sam()).post("/space/profile/choice", "shown", id, "on", id);
        people.give(cast.sam(), cast.lena(), SpacePart.PROFILE, null, May.READ);
        String sheet =
                web.as(cast.lena()).get("/with-me/" + cast.space() + "/profile").body();
        boolean stands = kind == LeafKind.PROFILE || kind.onProfile();
        List<String> texts = new ArrayList<>();
        for (LeafField field : kind.fields()) texts.add(said(kind, field));
        if (stands) assertThat(sheet).containsAnyOf(texts.toArray(String[]::new));
        else assertThat(sheet).doesNotContain(texts);
    }

    private UUID write(LeafKind kind) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (LeafField field : kind.fields())
            fields.put(
                    field.name(),
                    field.choices().isEmpty()
                            ? said(kind, field)
                            : field.choices().getFirst().code());
        return people.leaf(
                cast.sam(), kind, kind.sorts().isEmpty() ? "" : kind.sorts().getFirst(), fields);
    }

    private String said(LeafKind kind, LeafField field) {
        return field.choices().isEmpty()
                ? "Zeegras " + field.name() + " " + kind.code()
                : words.say(Words.DUTCH, field.choices().getFirst().said());
    }
}

package org.herstelkring.people.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.mirror.WordList;
import org.herstelkring.shared.mirror.WordSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class WordingTest {

    private static final String PAGE = "/organisation/mirror";

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Web web;

    UUID house;
    UUID admin;
    UUID colleague;
    UUID stranger;

    @BeforeEach
    void twoHouses() {
        house = organisationBootstrap.organisation("De Brug", null, null, "nl", ZoneId.of("Europe/Brussels"));
        admin = member(house, OrganisationRole.ADMIN);
        colleague = member(house, OrganisationRole.STAFF);
        stranger = member(
                organisationBootstrap.organisation("Elders", null, null, "nl", ZoneId.of("Europe/Brussels")),
                OrganisationRole.ADMIN);
    }

    @Test
    void aWordIsAddedOnceAndFoundForMembersOfThatOrganisationAlone() {
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++)
            assertThat(add(admin, id, "bedmeneer").status()).isEqualTo(303);
        assertThat(look(admin, "een bedmeneer")).contains("Noem de naam");
        assertThat(look(colleague, "twee BEDMENEERS")).contains("Noem de naam");
        assertThat(look(stranger, "een bedmeneer")).doesNotContain("Noem de naam");
        assertThat(web.as(colleague).get(PAGE).body()).contains("bedmeneer").doesNotContain("Voeg toe");
        assertThat(web.as(stranger).get(PAGE).body()).doesNotContain("bedmeneer");
        assertThat(web.as(admin).post(PAGE + "/words/" + id + "/removal").status())
                .isEqualTo(303);
        assertThat(look(colleague, "een bedmeneer")).doesNotContain("Noem de naam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.*)+", "[a-z]{1,9999}$", "<script>alert(1)</script>", "a|b|c", "\\Qx\\E", "c++"})
    void aWordWithSignsOfAPatternIsOnlyAWord(String word) {
        boolean letters = word.chars().anyMatch(Character::isLetterOrDigit);
        assertThat(add(admin, Ids.next(), word).status()).isEqualTo(letters ? 303 : 422);
        assertThat(look(admin, "Zomaar iets anders.")).doesNotContain("Noem de naam");
        assertThat(web.as(admin).get(PAGE).body()).doesNotContain("<script>alert");
        if (letters) assertThat(look(admin, "zie " + word)).contains("Noem de naam");
    }

    @Test
    void badInputIsSaidAtItsFieldAndWhatWasTypedStays() {
        var empty =
                web.as(admin).post(PAGE + "/words", "id", Ids.next().toString(), "word", " ", "instead", "Bewaarde");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Schrijf het woord op").contains("Bewaarde");
        assertThat(add(admin, Ids.next(), "x".repeat(81)).status()).isEqualTo(422);
        assertThat(add(admin, Ids.next(), "???").body()).contains("geen letter of cijfer");
        add(admin, Ids.next(), "bedmeneer");
        assertThat(add(admin, Ids.next(), "Bedmeneer").body()).contains("staat er al");
        assertThat(web.as(admin)
                        .post(PAGE + "/words", "word", "x", "instead", "y")
                        .status())
                .isEqualTo(422);
        assertThat(web.as(admin).get(PAGE + "?language=../nl").status()).isEqualTo(200);
    }

    @Test
    void shippedWordsAreSwitchedOffAndOnPerLanguage() {
        List<String> fields = new ArrayList<>(List.of("language", "nl"));
        for (WordList.Group group : WordList.of(WordSet.PERSON_FIRST, "nl").groups())
            for (String entry : group.words()) if (!entry.equals("junkie~")) fields.addAll(List.of("on", entry));
        assertThat(look(colleague, "een junkie")).contains("junkie</strong>");
        assertThat(web.as(admin)
                        .post(PAGE + "/shipped", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        assertThat(look(colleague, "een junkie")).doesNotContain("junkie</strong>");
        assertThat(look(colleague, "een verslaafde")).contains("verslaafde</strong>");
        assertThat(look(stranger, "een junkie")).contains("junkie</strong>");
        assertThat(web.as(colleague)
                        .post("/mirror/words", "words", "a junkie", "language", "en")
                        .body())
                .contains("junkie</strong>");
        fields.addAll(List.of("on", "junkie~"));
        web.as(admin).post(PAGE + "/shipped", fields.toArray(String[]::new));
        assertThat(look(colleague, "een junkie")).contains("junkie</strong>");
    }

    @Test
    void onlyWhoAdministersItChangesIt() {
        assertThat(add(colleague, Ids.next(), "bedmeneer").status()).isEqualTo(404);
        assertThat(web.as(colleague).post(PAGE + "/shipped", "language", "nl").status())
                .isEqualTo(404);
        UUID id = Ids.next();
        add(admin, id, "bedmeneer");
        web.as(stranger).post(PAGE + "/words/" + id + "/removal");
        assertThat(look(admin, "een bedmeneer")).contains("Noem de naam");
        assertThat(web.asNobody().get(PAGE).status()).isEqualTo(303);
        assertThatThrownBy(() -> as(
                        colleague, () -> jdbc.sql("""
                        insert into people.mirror_word (id, organisation_id, language, word, instead)
                        values (?, ?, 'nl', 'x', 'y')
                        """).params(Ids.next(), house).update()))
                .hasStackTraceContaining("row-level security");
        assertThat(as(
                        stranger,
                        () -> jdbc.sql("select count(*) from people.mirror_word where organisation_id = ?")
                                .param(house)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    private Web.Answer add(UUID person, UUID id, String word) {
        return web.as(person)
                .post(PAGE + "/words", "language", "nl", "id", id.toString(), "word", word, "instead", "Noem de naam");
    }

    private String look(UUID person, String text) {
        return web.as(person).post("/mirror/words", "words", text).body();
    }

    private int as(UUID person, java.util.function.Supplier<Integer> work) {
        return Acting.as(person, () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private UUID member(UUID organisation, OrganisationRole role) {
        UUID person = organisationBootstrap.account("Iemand", UUID.randomUUID() + "@example.org", "nl");
        organisationBootstrap.member(organisation, person, role);
        return person;
    }
}

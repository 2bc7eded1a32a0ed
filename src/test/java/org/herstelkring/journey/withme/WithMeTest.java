package org.herstelkring.journey.withme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Heard;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class WithMeTest {

    @Autowired
    SpaceCast people;

    @Autowired
    org.herstelkring.journey.Spaces spaces;

    @Autowired
    WithMe shared;

    @Autowired
    OwnerNames ownerNames;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @Test
    void whoWasGivenNothingHasNoWayThereAndSeesNobody() {
        assertThat(web.as(cast.lena()).get("/me").body()).doesNotContain("href=\"/with-me\"");
        assertThat(web.as(cast.lena()).get("/with-me").body())
                .contains("Nu deelt niemand iets met jou")
                .doesNotContain("Sam");
        give(cast.lena(), SpacePart.STORY, null);
        assertThat(web.as(cast.lena()).get("/me").body()).contains("href=\"/with-me\"");
        assertThat(web.as(cast.sam()).get("/me").body()).doesNotContain("href=\"/with-me\"");
    }

    @Test
    void aNaasteSeesWhatWasSharedHowToHelpAndTheInvitation() {
        leaf(LeafKind.ANSWER, "others", "words", "Oude woorden");
        leaf(LeafKind.ANSWER, "others", "words", "Bel me op zondag");
        leaf(LeafKind.ANSWER, "never", "words", "Niet dat ook");
        leaf(LeafKind.HELPER, "how", "words", "Vraag eerst of het past");
        leaf(LeafKind.CHAPTER, "chapter", "title", "Het geheime hoofdstuk");
        give(cast.lena(), SpacePart.QUARTET, null);
        give(cast.lena(), SpacePart.HELPERS, null);
        give(cast.lena(), SpacePart.STORY, null);
        String page = web.as(cast.lena()).get("/with-me").body();
        assertThat(page)
                .contains("Sam")
                .contains("Bel me op zondag")
                .contains("Vraag eerst of het past")
                .contains("Hoe je met mij praat")
                .contains("Verhaal")
                .contains("href=\"/space/begin\"")
                .doesNotContain("Oude woorden")
                .doesNotContain("Niet dat ook")
                .doesNotContain("Het geheime hoofdstuk");
        people.begin(cast.lena());
        assertThat(web.as(cast.lena()).get("/with-me").body()).doesNotContain("href=\"/space/begin\"");
    }

    @Test
    void whatIsReadHereIsRecorded() {
        leaf(LeafKind.HELPER, "how", "words", "Vraag eerst of het past");
        give(cast.lena(), SpacePart.HELPERS, null);
        give(cast.lena(), SpacePart.STORY, null);
        web.as(cast.lena()).get("/with-me");
        assertThat(people.in(
                        cast.sam(),
                        () -> jdbc.sql("select part from circle.look where circle_id = ? and person_id = ?")
                                .params(cast.space(), cast.lena())
                                .query(String.class)
                                .list()))
                .containsExactly("space.helpers");
    }

    @Test
    void newsCountsOnlyWhatWasGivenSinceTheLastLook() {
        UUID seen = leaf(LeafKind.CHAPTER, "chapter", "title", "Thuis");
        give(cast.lena(), SpacePart.STORY, null);
        assertThat(fresh(cast.lena(), SpacePart.STORY)).isEqualTo(1);
        web.as(cast.lena()).get("/with-me/" + cast.space() + "/story");
        assertThat(fresh(cast.lena(), SpacePart.STORY)).isZero();
        leaf(LeafKind.CHAPTER, "chapter", "title", "School");
        web.as(cast.sam()).post("/space/story/" + seen, "version", "1", "title", "Thuis, anders");
        assertThat(fresh(cast.lena(), SpacePart.STORY)).isEqualTo(2);
        assertThat(web.as(cast.lena()).get("/with-me").body()).contains("2 nieuwe of veranderde stukken in Verhaal");
    }

    @Test
    void theCountsLeakNoLeafThatIsForTheOwnerAloneTakenAwayOrNotGiven() {
        UUID one = leaf(LeafKind.CHAPTER, "chapter", "title", "Gegeven");
        give(cast.lena(), SpacePart.STORY, one);
        give(cast.jo(), SpacePart.STORY, null);
        leaf(LeafKind.WISH, "small", "title", "Een ander deel");
        GivenPart before = only(cast.lena());
        GivenPart practitioner = only(cast.jo());
        leaf(LeafKind.WISH, "small", "title", "Nog een ander deel");
        UUID own = leaf(LeafKind.CHAPTER, "chapter", "title", "Alleen ik");
        assertThat(only(cast.lena())).as("a chapter that was not given").isEqualTo(before);
        assertThat(only(cast.jo()).fresh()).isEqualTo(2);
        web.as(cast.sam()).post("/space/story/" + own, "version", "1", "title", "Alleen ik", "ownOnly", "true");
        assertThat(only(cast.jo())).as("a chapter kept for the owner alone").isEqualTo(practitioner);
        UUID gone = leaf(LeafKind.CHAPTER, "chapter", "title", "Weg");
        web.as(cast.sam()).post("/space/story/" + gone + "/removal");
        assertThat(only(cast.jo())).as("a chapter that was taken away").isEqualTo(practitioner);
        people.keeping(cast.sam(), keeping -> keeping.takeAll(cast.jo()));
        assertThat(all(cast.jo())).isEmpty();
        assertThat(web.as(cast.jo()).get("/with-me").body()).doesNotContain("Sam");
    }

    @Test
    void aLeafOnTheProfileCountsForTheProfileAndNotForItsPart() {
        UUID strength = leaf(LeafKind.STRENGTH, "quality", "title", "Geduldig");
        give(cast.lena(), SpacePart.PROFILE, null);
        assertThat(only(cast.lena()).fresh()).isZero();
        web.as(cast.sam())
                .post("/space/strengths/" + strength, "version", "1", "title", "Geduldig", "onProfile", "true");
        assertThat(only(cast.lena()).fresh()).isEqualTo(1);
        assertThat(all(cast.lena())).extracting(GivenPart::part).containsExactly(SpacePart.PROFILE);
    }

    @Test
    void theDatabaseAloneShowsNoOtherLeafEither() {
        leaf(LeafKind.CHAPTER, "chapter", "title", "Hoofdstuk");
        UUID one = leaf(LeafKind.WISH, "small", "title", "Wens");
        give(cast.lena(), SpacePart.WISHES, one);
        assertThat(people.in(
                        cast.lena(),
                        () -> jdbc.sql("select id from journey.leaf where circle_id = ?")
                                .param(cast.space())
                                .query(UUID.class)
                                .list()))
                .containsExactly(one);
    }

    @Test
    void aPractitionerFindsPeopleByNameInPagesAndTheNewestChangeFirst() {
        UUID busy = people.account("Busy", cast.tag());
        for (int i = 0; i < 27; i++) share(busy, (i == 3 ? "Élodie " : "Persoon ") + i);
        String first = web.as(busy).get("/with-me").body();
        assertThat(first).contains("27 mensen").contains("Persoon 26").doesNotContain("Persoon 1<");
        assertThat(first.indexOf("Persoon 26")).isLessThan(first.indexOf("Persoon 25"));
        assertThat(web.as(busy).get("/with-me?page=2").body())
                .contains("Persoon 0")
                .doesNotContain("Persoon 26");
        assertThat(web.as(busy).get("/with-me?page=99").status()).isEqualTo(200);
        assertThat(web.as(busy).post("/with-me", "name", "elodie").body())
                .contains("Eén persoon gevonden")
                .contains("Élodie 3")
                .doesNotContain("Persoon 2");
        assertThat(web.as(busy).post("/with-me", "name", "Sam").body()).contains("Niemand met die naam");
        assertThat(web.as(busy).post("/with-me", "name", "persoon", "page", "2").body())
                .contains("Persoon 0");
    }

    @Test
    void twentyFivePeopleTakeAsManyQuestionsAsFive() {
        UUID few = people.account("Few", cast.tag());
        UUID many = people.account("Many", cast.tag());
        for (int i = 0; i < 5; i++) share(few, "Klein " + i);
        for (int i = 0; i < 25; i++) share(many, "Groot " + i);
        web.as(many).get("/with-me");
        int five = questions(() -> web.as(few).get("/with-me"));
        int twentyFive = questions(() -> web.as(many).get("/with-me"));
        assertThat(five).isPositive();
        assertThat(twentyFive).isEqualTo(five);
    }

    private void share(UUID with, String name) {
        UUID owner = people.account("Deler", UUID.randomUUID().toString().substring(0, 8));
        UUID circle = people.begin(owner);
        people.in(owner, () -> {
            ownerNames.name(spaces.access(), name);
            return true;
        });
        people.leaf(owner, LeafKind.WISH, "small", Map.of("title", "Een wens"));
        people.give(owner, with, SpacePart.WISHES, null, May.CONTRIBUTE);
    }

    private static int questions(Runnable work) {
        Thread asking = Thread.currentThread();
        try (var heard = Heard.everything(JdbcTemplate.class)) {
            work.run();
            return (int) heard.lines().stream()
                    .filter(event -> event.getThreadName().equals(asking.getName())
                            && event.getMessage().startsWith("Executing prepared SQL"))
                    .count();
        }
    }

    private UUID leaf(LeafKind kind, String sort, String field, String text) {
        return people.leaf(cast.sam(), kind, sort, Map.of(field, text));
    }

    private void give(UUID person, SpacePart part, @org.jspecify.annotations.Nullable UUID leaf) {
        people.give(cast.sam(), person, part, leaf, May.READ);
    }

    private int fresh(UUID person, SpacePart part) {
        return all(person).stream()
                .filter(one -> one.part() == part)
                .mapToInt(GivenPart::fresh)
                .sum();
    }

    private GivenPart only(UUID person) {
        assertThat(all(person)).hasSize(1);
        return all(person).getFirst();
    }

    private List<GivenPart> all(UUID person) {
        return people.in(person, () -> shared.all());
    }
}

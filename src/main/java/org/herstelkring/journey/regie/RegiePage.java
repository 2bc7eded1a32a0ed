package org.herstelkring.journey.regie;

import java.util.List;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.page.Screen;

/** Who sees what: by person, and by part. */
public record RegiePage(List<Card> people, List<GivenGrant> endings, List<Someone> others) {

    /** Somebody and everything they see. */
    public record Card(Someone someone, List<GivenGrant> given) {}

    static RegiePage of(List<Someone> people, List<GivenGrant> given) {
        List<Card> cards = people.stream()
                .map(one -> new Card(
                        one,
                        given.stream()
                                .filter(each -> each.person().equals(one.id()))
                                .toList()))
                .filter(card -> !card.given().isEmpty())
                .toList();
        return new RegiePage(
                cards,
                given.stream().filter(GivenGrant::endsSoon).toList(),
                people.stream()
                        .filter(Someone::inside)
                        .filter(one ->
                                given.stream().noneMatch(each -> each.person().equals(one.id())))
                        .toList());
    }

    /** Who sees this part, in words. */
    public String seen(Screen s, SpacePart part) {
        return line(part).text(s);
    }

    private Seen.Line line(SpacePart part) {
        List<String> whole = people.stream()
                .filter(card -> card.given().stream().anyMatch(one -> one.part() == part && one.whole()))
                .map(card -> card.someone().name())
                .toList();
        List<String> some = people.stream()
                .filter(card -> card.given().stream().noneMatch(one -> one.part() == part && one.whole())
                        && card.given().stream().anyMatch(one -> one.part() == part))
                .map(card -> card.someone().name())
                .toList();
        return new Seen.Line(whole, some, "");
    }
}

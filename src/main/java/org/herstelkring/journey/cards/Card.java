package org.herstelkring.journey.cards;

import static org.herstelkring.journey.cards.CardTheme.DAYS;
import static org.herstelkring.journey.cards.CardTheme.HARD;
import static org.herstelkring.journey.cards.CardTheme.PEOPLE;
import static org.herstelkring.journey.cards.CardTheme.REST;
import static org.herstelkring.journey.cards.CardTheme.STRENGTHS;
import static org.herstelkring.journey.cards.CardTheme.WISHES;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.kind.Chapter;
import org.herstelkring.journey.kind.Strength;

/** A picture and a question. Its picture is {@code jte/journey/cards/picture.jte}, its words are message keys. */
public enum Card {
    MOUNTAIN(STRENGTHS, LeafKind.STRENGTH, "knowledge"),
    TREE(STRENGTHS, LeafKind.STRENGTH, "quality"),
    LANTERN(STRENGTHS, LeafKind.STRENGTH, "knowledge"),
    TOOLS(STRENGTHS, LeafKind.STRENGTH, "skill"),
    SUN(STRENGTHS, LeafKind.STRENGTH, Strength.EYES),
    BOAT(WISHES, LeafKind.WISH, ""),
    KITE(WISHES, LeafKind.WISH, ""),
    SUITCASE(WISHES, LeafKind.WISH, ""),
    SEEDLING(WISHES, LeafKind.WISH, ""),
    MOON(WISHES, LeafKind.WISH, ""),
    CUPS(PEOPLE, LeafKind.CHAPTER, Chapter.MOMENT),
    BENCH(PEOPLE, LeafKind.STRENGTH, "support"),
    LETTER(PEOPLE, LeafKind.CHAPTER, Chapter.MOMENT),
    DOG(PEOPLE, LeafKind.STRENGTH, "support"),
    FIRE(PEOPLE, LeafKind.CHAPTER, Chapter.MOMENT),
    ARMCHAIR(REST, LeafKind.STRENGTH, "support"),
    SEA(REST, LeafKind.STRENGTH, "support"),
    TENT(REST, LeafKind.CHAPTER, Chapter.MOMENT),
    WINDOW(REST, LeafKind.CHAPTER, Chapter.MOMENT),
    CANDLE(REST, LeafKind.MEANING, "own"),
    CLOUD(HARD, LeafKind.CHAPTER, Chapter.MOMENT),
    UMBRELLA(HARD, LeafKind.STRENGTH, "support"),
    KNOT(HARD, LeafKind.CHAPTER, Chapter.MOMENT),
    DOOR(HARD, LeafKind.LOSS, ""),
    BRIDGE(HARD, LeafKind.STRENGTH, "knowledge"),
    BREAD(DAYS, LeafKind.CHAPTER, Chapter.MOMENT),
    BIKE(DAYS, LeafKind.WISH, "small"),
    CLOCK(DAYS, LeafKind.CHAPTER, Chapter.MOMENT),
    KEY(DAYS, LeafKind.CHAPTER, Chapter.MOMENT),
    PAN(DAYS, LeafKind.STRENGTH, "skill");

    /** The field of a leaf that names the card it began with. */
    public static final String FIELD = "card";

    private final CardTheme theme;
    private final LeafKind kind;
    private final String sort;

    Card(CardTheme theme, LeafKind kind, String sort) {
        this.theme = theme;
        this.kind = kind;
        this.sort = sort;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public CardTheme theme() {
        return theme;
    }

    /** What an answer becomes when its owner chooses nothing else. */
    public LeafKind kind() {
        return kind;
    }

    /** The sort within that kind. */
    String sort() {
        return sort;
    }

    /** Message key of its name; with {@code .ask} behind it, of its question. */
    public String label() {
        return "journey.cards.card." + code();
    }

    public String path() {
        return "/space/cards/" + code();
    }

    public static Optional<Card> of(String code) {
        return Arrays.stream(values()).filter(card -> card.code().equals(code)).findFirst();
    }
}

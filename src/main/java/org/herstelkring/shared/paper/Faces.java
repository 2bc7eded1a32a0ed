package org.herstelkring.shared.paper;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which typeface sets which letters. */
final class Faces {

    /** In the order in which they are asked. */
    private static final List<Face> ALL = List.of(
            new Face("noto-sans", true, UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC),
            new Face("noto-arabic", true, UnicodeScript.ARABIC),
            new Face("noto-hebrew", true, UnicodeScript.HEBREW),
            new Face("noto-syriac", false, UnicodeScript.SYRIAC),
            new Face("noto-armenian", false, UnicodeScript.ARMENIAN),
            new Face("noto-georgian", false, UnicodeScript.GEORGIAN),
            new Face("noto-ethiopic", false, UnicodeScript.ETHIOPIC),
            new Face("noto-tifinagh", false, UnicodeScript.TIFINAGH),
            new Face("noto-nko", false, UnicodeScript.NKO),
            new Face("noto-adlam", false, UnicodeScript.ADLAM),
            new Face("noto-devanagari", false, UnicodeScript.DEVANAGARI),
            new Face("noto-bengali", false, UnicodeScript.BENGALI),
            new Face("noto-gurmukhi", false, UnicodeScript.GURMUKHI),
            new Face("noto-gujarati", false, UnicodeScript.GUJARATI),
            new Face("noto-oriya", false, UnicodeScript.ORIYA),
            new Face("noto-tamil", false, UnicodeScript.TAMIL),
            new Face("noto-telugu", false, UnicodeScript.TELUGU),
            new Face("noto-kannada", false, UnicodeScript.KANNADA),
            new Face("noto-malayalam", false, UnicodeScript.MALAYALAM),
            new Face("noto-sinhala", false, UnicodeScript.SINHALA),
            new Face("noto-tibetan", false, UnicodeScript.TIBETAN),
            new Face("noto-thai", false, UnicodeScript.THAI),
            new Face("noto-lao", false, UnicodeScript.LAO),
            new Face("noto-khmer", false, UnicodeScript.KHMER),
            new Face("noto-myanmar", false, UnicodeScript.MYANMAR),
            new Face("noto-thaana", false, UnicodeScript.THAANA),
            new Face("noto-korean", false, UnicodeScript.HANGUL),
            new Face("noto-symbols", false),
            new Face("noto-math", false),
            new Face("noto-emoji", false),
            new Face(
                    "droid-cjk",
                    false,
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.BOPOMOFO));

    private static final Face EMOJI = ALL.stream()
            .filter(face -> face.name().equals("noto-emoji"))
            .findFirst()
            .orElseThrow();

    private Faces() {}

    /** Reads every file, so that nobody waits for it later. */
    static void read() {
        for (Face face : ALL) face.heavy();
    }

    /**
     * @param letter one letter as a reader sees it, with its marks, without what only steers
     * @param beside the one that sets what stands before it
     * @return null when nothing here can set it
     */
    static @Nullable Face of(int[] letter, @Nullable Face beside) {
        if (Character.isEmojiPresentation(letter[0]) && EMOJI.shows(letter)) return EMOJI;
        UnicodeScript script = script(letter);
        if (script == UnicodeScript.COMMON && beside != null && beside.shows(letter)) return beside;
        for (Face face : ALL) if (face.isFor(script) && face.shows(letter)) return face;
        for (Face face : ALL) if (face.shows(letter)) return face;
        return null;
    }

    /** The first script that is one: marks and signs belong to that of their letter. */
    private static UnicodeScript script(int[] letter) {
        for (int c : letter) {
            UnicodeScript script = UnicodeScript.of(c);
            if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) return script;
        }
        return UnicodeScript.COMMON;
    }
}

package org.herstelkring.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people and their keyboards may put in a field, made from a seed: the same row of texts each time. */
final class GeneratedTexts {

    /** Of one kind each: scripts, signs of several characters, marks, directions, what cannot be seen, markup. */
    private static final List<String> SIGNS = List.of(
            "a",
            "é",
            "ij",
            "Zoë",
            "ß",
            "😀",
            "👩🏽‍🚒",
            "🇧🇪",
            "👨‍👩‍👧‍👦",
            "❤️",
            "e\u0301\u0327",
            "a\u0300\u0323\u0302",
            "Ẹ̀",
            "محمد",
            "لا",
            "مُحَمَّد",
            "שָׁלוֹם",
            "𞤀𞤣",
            "می\u200cخواهم",
            "क्षि",
            "श्रे",
            "王",
            "𠮷",
            "김",
            "ⴰⵎ",
            "ก็",
            "𒀀",
            "\u200b",
            "\u2060",
            "\u00ad",
            "\u200d",
            "\ufeff",
            "\u202e",
            "\u2067",
            "\u2069",
            "\u200f",
            "\u00a0",
            "\u202f",
            "<b>",
            "&amp;",
            "\"'`",
            "{0}",
            "${x}",
            "%s",
            "'",
            "\\",
            "--",
            "€ 550",
            "12.30",
            "٣٤",
            "\ud83d",
            "\ufffd");

    private final Random random;

    GeneratedTexts(long seed) {
        random = new Random(seed);
    }

    /** @param most characters as a browser counts them */
    String next(int most) {
        int length = switch (random.nextInt(6)) {
            case 0 -> 1;
            case 1 -> most;
            case 2 -> Math.min(most, 41 + random.nextInt(19));
            default -> 1 + random.nextInt(Math.min(most, 120));
        };
        var text = new StringBuilder("x".repeat(length > 1 && random.nextBoolean() ? 1 : 0));
        List<String> some = new ArrayList<>();
        for (int kind = 0; kind < 4; kind++) some.add(SIGNS.get(random.nextInt(SIGNS.size())));
        while (text.length() < length) {
            String sign = some.get(random.nextInt(some.size()));
            if (text.length() + sign.length() > length) sign = "z";
            text.append(sign);
            if (random.nextInt(5) == 0 && text.length() < length)
                text.append(most > 250 && random.nextBoolean() ? '\n' : ' ');
        }
        return text.toString();
    }
}

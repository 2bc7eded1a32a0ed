package org.herstelkring.shared.draw;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.shared.words.Shortened;

/** Text set in lines of a width, estimated a little too wide so that it never runs into its neighbour. */
final class TextBlock {

    private TextBlock() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(TextBlock::em).sum() * size;
    }

    /** At most so many lines; what does not fit ends in an ellipsis. */
    static List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text)) {
            String longer = line.isEmpty() ? word : line.endsWith("-") ? line + word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        if (!line.isEmpty()) lines.add(line);
        if (lines.size() > most) {
            String rest =
                    String.join(" ", lines.subList(most - 1, lines.size())).replace("- ", "-");
            lines = new ArrayList<>(lines.subList(0, most - 1));
            lines.add(rest);
        }
        return lines.stream().map(kept -> fit(kept, size, width)).toList();
    }

    static double widestWord(String text, double size) {
        double widest = 0;
        for (String word : words(text)) widest = Math.max(widest, width(word, size));
        return widest;
    }

    /** Whether these lines are the whole text. */
    static boolean same(List<String> lines, String text) {
        return String.join("", lines).replace(" ", "").equals(text.replaceAll("\\s+", ""));
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+|(?<=[\\p{L}]-)(?=\\p{L})");
    }

    private static String fit(String line, double size, double width) {
        return Shortened.toFit(line, part -> width(part, size) <= width);
    }

    private static double em(int letter) {
        if (letter == ' ' || "iIljt.,:;'’|!()f".indexOf(letter) >= 0) return .36;
        if (letter > 0x2E80) return 1.25;
        if ("mwMWæœ@%".indexOf(letter) >= 0) return .9;
        if (Character.isUpperCase(letter)) return .7;
        return .57;
    }
}

package org.herstelkring.shared.draw;

import java.util.ArrayList;
import java.util.List;

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
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        if (!line.isEmpty()) lines.add(line);
        boolean tooMany = lines.size() > most;
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        for (int i = 0; i < kept.size(); i++) {
            boolean cut = tooMany && i == kept.size() - 1;
            kept.set(i, fit(kept.get(i), size, width, cut));
        }
        return List.copyOf(kept);
    }

    private static String fit(String line, double size, double width, boolean cut) {
        if (!cut && width(line, size) <= width) return line;
        int[] points = line.codePoints().toArray();
        int keep = points.length;
        while (keep > 1 && width(new String(points, 0, keep) + "…", size) > width) keep--;
        return new String(points, 0, keep).stripTrailing() + "…";
    }

    private static double em(int letter) {
        if (letter == ' ' || "iIljt.,:;'’|!()f".indexOf(letter) >= 0) return .36;
        if (letter > 0x2E80) return 1.25;
        if ("mwMWæœ@%".indexOf(letter) >= 0) return .9;
        if (Character.isUpperCase(letter)) return .7;
        return .57;
    }
}

package org.herstelkring.shared.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Sets runs of a text in their own direction, by the bidirectional algorithm of Unicode with its isolates. */
final class Directions implements BidiReorderer {

    private final Lettering letters;

    Directions(Lettering letters) {
        this.letters = letters;
    }

    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        var bidi = new Bidi(asSaid(text), Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[bidi.getRunCount()];
        Integer[] order = new Integer[levels.length];
        for (int run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        if (order.length > 1) Bidi.reorderVisually(levels, 0, order, 0, order.length);
        var out = new StringBuilder(text.length());
        for (int run : order) {
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            out.append(bidi.getRunLevel(run) % 2 == 0 ? part : reversed(part));
        }
        return out.toString();
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    BidiSplitter splitter() {
        return new Splitter();
    }

    /** The text with, for each cluster, signs of its direction in its place. */
    private String asSaid(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            Cluster cluster = letters.behind(c);
            if (cluster == null) {
                out.appendCodePoint(c);
                return;
            }
            int said = cluster.text().codePointAt(0);
            String one = Character.isBmpCodePoint(said)
                    ? Character.toString(said)
                    : Letter.isFromRight(said) ? "\u05d0" : Character.isLetter(said) ? "a" : "*";
            out.append(one.repeat(Character.charCount(c)));
        });
        return out.toString();
    }

    private static String reversed(String text) {
        var out = new StringBuilder(text).reverse();
        for (int i = 0; i < out.length(); i++) out.setCharAt(i, mirrored(out.charAt(i)));
        return out.toString();
    }

    private static char mirrored(char c) {
        int at = "()[]<>{}«»".indexOf(c);
        return at < 0 ? c : "()[]<>{}«»".charAt(at ^ 1);
    }

    /** Divides a paragraph into runs that stand from left to right and runs that hold anything from right to left. */
    private final class Splitter implements BidiSplitter {

        private final List<BidiTextRun> runs = new ArrayList<>();

        @Override
        public void setParagraph(String text, byte direction) {
            runs.clear();
            var bidi = new Bidi(
                    asSaid(text),
                    direction == RTL
                            ? Bidi.DIRECTION_RIGHT_TO_LEFT
                            : direction == LTR ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            if (text.isEmpty()) runs.add(new BidiTextRun(0, 0, LTR));
            else divide(bidi, 0, bidi.getRunCount());
        }

        /** What stands from left to right, however deep, is a run of its own; what is inside something that turns is not. */
        private void divide(Bidi bidi, int from, int to) {
            int lowest = 0xff;
            for (int run = from; run < to; run++) lowest = Math.min(lowest, bidi.getRunLevel(run));
            if (lowest % 2 == 1) {
                add(bidi, from, to, RTL);
                return;
            }
            for (int run = from; run < to; ) {
                int next = run + 1;
                if (bidi.getRunLevel(run) == lowest) {
                    add(bidi, run, next, LTR);
                } else {
                    while (next < to && bidi.getRunLevel(next) > lowest) next++;
                    divide(bidi, run, next);
                }
                run = next;
            }
        }

        private void add(Bidi bidi, int from, int to, byte direction) {
            int start = bidi.getRunStart(from);
            runs.add(new BidiTextRun(start, bidi.getRunLimit(to - 1) - start, direction));
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            return runs.get(index);
        }

        @Override
        public byte getBaseDirection(String text) {
            return new Bidi(asSaid(text), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }
}

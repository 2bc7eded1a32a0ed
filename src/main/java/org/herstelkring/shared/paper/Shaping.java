package org.herstelkring.shared.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets Arabic and Hebrew: runs in their own direction, Arabic letters in the form their neighbours ask for. */
final class Shaping implements BidiReorderer {

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    /** Letters (and lam with alef) by the forms Unicode keeps for typesetters. */
    private static final Map<String, int[]> FORMS = forms();

    private static Map<String, int[]> forms() {
        Map<String, int[]> all = new HashMap<>();
        for (int c = 0xfb50; c <= 0xfefc; c++) {
            String name = Character.getName(c);
            if (name == null || !name.endsWith(" FORM")) continue;
            String letter = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            boolean lamAlef = letter.length() == 2 && letter.charAt(0) == 0x644 && c >= 0xfef5;
            if (letter.length() != 1 && !lamAlef) continue;
            for (Form form : Form.values())
                if (name.endsWith(form + " FORM")) all.computeIfAbsent(letter, l -> new int[4])[form.ordinal()] = c;
        }
        return Map.copyOf(all);
    }

    static boolean isArabic(int c) {
        return c >= 0x600 && c <= 0x6ff || c >= 0x750 && c <= 0x77f || c >= 0xfb50 && c <= 0xfefc;
    }

    @Override
    public String shapeText(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0x200c) continue;
            int next = next(text, i);
            String letter = String.valueOf(c);
            int[] forms = next >= 0 ? FORMS.get(letter + text.charAt(next)) : null;
            boolean ligature = forms != null && next == i + 1;
            if (!ligature) forms = FORMS.get(letter);
            if (forms == null) {
                out.append(c);
                continue;
            }
            boolean fromRight = joinsOnward(before(text, i)) && forms[Form.FINAL.ordinal()] != 0;
            int left = ligature ? -1 : next;
            boolean toLeft = forms[Form.INITIAL.ordinal()] != 0 && left >= 0 && joinsBack(text.charAt(left));
            Form form = fromRight ? (toLeft ? Form.MEDIAL : Form.FINAL) : (toLeft ? Form.INITIAL : Form.ISOLATED);
            int shaped = forms[form.ordinal()] != 0 ? forms[form.ordinal()] : forms[Form.ISOLATED.ordinal()];
            boolean settable = shaped != 0
                    && Typeface.ALL.stream().anyMatch(face -> face.shows().get(shaped));
            if (settable) out.appendCodePoint(shaped);
            else out.append(text, i, ligature ? i + 2 : i + 1);
            if (ligature) i++;
        }
        return out.toString();
    }

    /** Index of the next letter, past marks, or -1. */
    private static int next(String text, int i) {
        int j = i + 1;
        while (j < text.length() && Character.getType(text.charAt(j)) == Character.NON_SPACING_MARK) j++;
        return j < text.length() ? j : -1;
    }

    private static char before(String text, int i) {
        int j = i - 1;
        while (j >= 0 && Character.getType(text.charAt(j)) == Character.NON_SPACING_MARK) j--;
        return j < 0 ? 0 : text.charAt(j);
    }

    private static boolean joinsOnward(char c) {
        int[] forms = FORMS.get(String.valueOf(c));
        return c == 0x640 || forms != null && forms[Form.INITIAL.ordinal()] != 0;
    }

    private static boolean joinsBack(char c) {
        int[] forms = FORMS.get(String.valueOf(c));
        return c == 0x640 || forms != null && forms[Form.FINAL.ordinal()] != 0;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        var bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
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

    /** A mark comes before its letter: the typeface places it from where the letter begins. */
    private static String reversed(String text) {
        var out = new StringBuilder(text).reverse();
        for (int i = 0; i < out.length(); i++) out.setCharAt(i, mirrored(out.charAt(i)));
        return out.toString();
    }

    private static char mirrored(char c) {
        int at = "()[]<>{}«»".indexOf(c);
        return at < 0 ? c : "()[]<>{}«»".charAt(at ^ 1);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** Divides a paragraph into runs that stand from left to right and runs that hold anything from right to left. */
    static final class Splitter implements BidiSplitter {

        private final List<BidiTextRun> runs = new ArrayList<>();

        @Override
        public void setParagraph(String text, byte direction) {
            runs.clear();
            var bidi = new Bidi(
                    text,
                    direction == RTL
                            ? Bidi.DIRECTION_RIGHT_TO_LEFT
                            : direction == LTR ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            int start = 0;
            for (int run = 0; run < bidi.getRunCount(); run++) {
                boolean plain = bidi.getRunLevel(run) == 0;
                boolean last = run + 1 == bidi.getRunCount();
                if (!last && plain == (bidi.getRunLevel(run + 1) == 0)) continue;
                runs.add(new BidiTextRun(start, bidi.getRunLimit(run) - start, plain ? LTR : RTL));
                start = bidi.getRunLimit(run);
            }
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
            return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }
}

package org.herstelkring.shared.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end, also within clusters' signs: anywhere between those of scripts that put no blanks between words. */
final class LineBreaks implements FSTextBreaker {

    private final Lettering letters;
    private final UrlAwareLineBreakIterator breaks =
            new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
    private String said = "";

    LineBreaks(Lettering letters) {
        this.letters = letters;
    }

    @Override
    public void setText(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            Cluster cluster = letters.behind(c);
            if (cluster == null) out.appendCodePoint(c);
            else out.append(sign(cluster.text().codePointAt(0))).append(Character.isBmpCodePoint(c) ? "" : "\u0301");
        });
        said = out.toString();
        breaks.setText(said);
    }

    @Override
    public int next() {
        return breaks.next();
    }

    private static char sign(int first) {
        return switch (Character.UnicodeScript.of(first)) {
            case THAI, LAO, KHMER, MYANMAR, HAN -> '中';
            default -> Character.isBmpCodePoint(first) ? (char) first : 'a';
        };
    }
}

package org.herstelkring.shared.page;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.herstelkring.shared.words.Isolated;
import org.jspecify.annotations.Nullable;

/**
 * What a template writes, with every name and word that stands between other words in a direction of its own: one from
 * right to left is put in {@code <bdi>}. So no template has to think of it.
 */
public final class IsolatingOutput extends OwaspHtmlTemplateOutput {

    /** May hold no other tag: marks of direction stand there instead. */
    private static final Set<String> ONLY_TEXT = Set.of("option", "title", "text", "tspan", "textpath", "desc");

    /** What stands there is sent back or run as it is. */
    private static final Set<String> AS_IT_IS = Set.of("textarea", "script", "style");

    private static final Pattern ALL_OF_AUTO = Pattern.compile("<[^<>]*dir=\"auto\"[^<>]*>\\s*$");

    private String tag = "";
    private boolean inAttribute;
    private String written = "";
    private byte[] writtenBytes = {};

    public IsolatingOutput(TemplateOutput output) {
        super(output);
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        super.setContext(tagName, attributeName);
        tag = tagName == null ? "" : tagName.toLowerCase(Locale.ROOT);
        inAttribute = attributeName != null;
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        if (value == null || inAttribute || AS_IT_IS.contains(tag) || !Isolated.needs(value)) {
            super.writeUserContent(value);
        } else if (ONLY_TEXT.contains(tag)) {
            super.writeUserContent(Isolated.of(value));
        } else {
            lines(value);
        }
    }

    @Override
    public void writeContent(String value) {
        super.writeContent(value);
        written = value;
        writtenBytes = new byte[0];
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        super.writeContent(value, beginIndex, endIndex);
        written = value.substring(beginIndex, endIndex);
        writtenBytes = new byte[0];
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        super.writeBinaryContent(value);
        written = "";
        writtenBytes = value;
    }

    private void lines(String value) {
        boolean auto = inAuto();
        String between = "";
        for (String line : value.split("\n", -1)) {
            writeContent(between);
            boolean fromRight = Isolated.isFromRight(line);
            if (!Isolated.needs(line) || auto && fromRight) {
                super.writeUserContent(line);
            } else {
                writeContent(fromRight ? "<bdi dir=\"rtl\">" : "<bdi dir=\"ltr\">");
                super.writeUserContent(line);
                writeContent("</bdi>");
            }
            between = "\n";
        }
    }

    /** Whether this is all of an element that takes the direction of its text ({@code dir="auto"}) and isolates it. */
    private boolean inAuto() {
        String before = writtenBytes.length > 0 ? new String(writtenBytes, StandardCharsets.UTF_8) : written;
        return ALL_OF_AUTO.matcher(before).find();
    }
}

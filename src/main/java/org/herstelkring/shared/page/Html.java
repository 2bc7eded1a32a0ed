package org.herstelkring.shared.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Small pieces of markup made outside a template, with everything from outside escaped. */
final class Html implements Content {

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    static Content hidden(String name, String value) {
        return new Html("<input type=\"hidden\" name=\"" + escape(name) + "\" value=\"" + escape(value) + "\">");
    }

    static Content nothing() {
        return new Html("");
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

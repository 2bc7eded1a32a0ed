package org.herstelkring.shared.paper;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawn template as a tree, in which every text is made of letters that can be set. */
final class Markup {

    private Markup() {}

    static Document read(String html) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(allowed(html))));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalArgumentException("No such document can be set", broken);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** What could not be set is named at the end. */
    static void set(Document document, Lettering letters, String language) {
        Element root = document.getDocumentElement();
        set(root, letters);
        if (letters.missing().isEmpty()) return;
        Node body = root.getElementsByTagName("body").item(0);
        Element said = document.createElement("div");
        said.setAttribute("class", "kept");
        said.appendChild(document.createElement("p"))
                .appendChild(document.createTextNode(letters.set(said(letters.missing(), language))));
        body.appendChild(said);
    }

    private static void set(Node node, Lettering letters) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) children.add(child);
        for (Node child : children) {
            if (child instanceof Text text) text.setData(letters.set(text.getData()));
            else if (!child.getNodeName().equals("head")) set(child, letters);
        }
    }

    private static String said(Set<String> missing, String language) {
        var words = ResourceBundle.getBundle("messages.shared-paper", Locale.of(language));
        return new MessageFormat(words.getString("shared.paper.unset"), Locale.of(language))
                .format(new Object[] {Unsettable.names(missing)});
    }

    /** Without the characters that no such tree can hold. */
    static String allowed(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0x7f)
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .filter(c -> (c & 0xfffe) != 0xfffe)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}

package org.herstelkring.shared.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.net.URL;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A typeface for some scripts, of which words are shaped. Its files are read when the first word asks for them. */
final class Face {

    /** Units of an em in which everything is measured. */
    static final int EM = 2048;

    private final String name;
    private final Set<UnicodeScript> scripts;
    private final boolean bold;
    private @Nullable Font regular;
    private @Nullable Font heavy;

    /**
     * @param scripts those it is made for; none when it has signs that belong to no script
     * @param bold whether there is a bold cut of it
     */
    Face(String name, boolean bold, UnicodeScript... scripts) {
        this.name = name;
        this.bold = bold;
        this.scripts = Set.of(scripts);
    }

    String name() {
        return name;
    }

    boolean isFor(UnicodeScript script) {
        return scripts.contains(script);
    }

    boolean shows(int[] characters) {
        for (int c : characters) if (!regular().canDisplay(c)) return false;
        return true;
    }

    synchronized Font regular() {
        if (regular == null) regular = read(400);
        return regular;
    }

    /** The bold cut, or the regular one where there is no other. */
    synchronized Font heavy() {
        if (heavy == null) heavy = bold ? read(700) : regular();
        return heavy;
    }

    private Font read(int weight) {
        String path = "/fonts/" + name + "-" + weight + ".ttf";
        OwnFonts.alone();
        URL found = Objects.requireNonNull(Face.class.getResource(path), path);
        try (InputStream in = found.openStream()) {
            Font font = found.getProtocol().equals("file")
                    ? Font.createFont(Font.TRUETYPE_FONT, new File(found.getPath()))
                    : Font.createFont(Font.TRUETYPE_FONT, in);
            return font.deriveFont((float) EM);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(path, broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

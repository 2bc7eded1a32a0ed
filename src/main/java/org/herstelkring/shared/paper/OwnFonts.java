package org.herstelkring.shared.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Before it opens any typeface, the JDK asks libfontconfig for those of the machine, and fails where that library is not
 * there. Paper is set in typefaces of our own alone, so it is told that there are no others.
 */
final class OwnFonts {

    private static final String ASKED = "sun.awt.fontconfig";
    private static final String NONE = "version=1\nsequence.allfonts=default\n";

    private OwnFonts() {}

    /** For the first typeface; an operator who said otherwise is heeded. */
    static synchronized void alone() {
        if (System.getProperty(ASKED) != null) return;
        try {
            Path said = Files.createTempFile("herstelkring-fonts", ".properties");
            said.toFile().deleteOnExit();
            System.setProperty(ASKED, Files.writeString(said, NONE).toString());
        } catch (IOException full) {
            throw new UncheckedIOException("Nothing can be written to the temporary folder", full);
        }
    }
}

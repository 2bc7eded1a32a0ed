package org.herstelkring.shared.words;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of this house by their codes (ISO 639-1), as forms and rows hold them. */
public final class Languages {

    public static final List<String> CODES =
            Words.LANGUAGES.stream().map(Locale::getLanguage).toList();

    /** For a field of a form: one of {@link #CODES}. */
    public static final String PATTERN = "nl|en|fr";

    private Languages() {}

    public static boolean knows(@Nullable String code) {
        return code != null && CODES.contains(code);
    }

    /** The one that was chosen, if it is one of ours. */
    public static String or(@Nullable String chosen, String otherwise) {
        return chosen != null && CODES.contains(chosen) ? chosen : otherwise;
    }

    /** The one that was chosen, or the one somebody reads in. */
    public static String or(@Nullable String chosen, Locale read) {
        return or(chosen, Words.nearest(read).getLanguage());
    }

    /** What its own speakers call it, as in a list of languages: Nederlands, English, Français. */
    public static String ownName(String code) {
        Locale language = Locale.of(code);
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}

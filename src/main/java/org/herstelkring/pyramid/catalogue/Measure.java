package org.herstelkring.pyramid.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done to restore.
 *
 * @param key stays the same for ever; of an organisation's own measure its id
 * @param words by language; the house's own measures have all languages, an organisation's at least one
 * @param form only on level 1
 * @param organisation whose own it is; null for the measures of the house
 * @param withdrawn taken from the shelf; whoever chose it before still reads it
 * @param version of an own measure
 */
public record Measure(
        String key,
        Level level,
        Pole pole,
        List<Tag.ForWhom> forWhom,
        List<Tag.Setting> settings,
        List<Tag.Kind> kinds,
        Tag.Effort effort,
        Tag.Company company,
        Tag.@Nullable BasicForm form,
        Map<String, Words> words,
        @Nullable UUID organisation,
        boolean withdrawn,
        long version) {

    /**
     * @param text one plain sentence
     * @param needs what it needs; empty when nothing special
     */
    public record Words(String title, String text, String needs) {}

    boolean saysTheSame(Measure other) {
        return level == other.level
                && pole == other.pole
                && forWhom.equals(other.forWhom)
                && settings.equals(other.settings)
                && kinds.equals(other.kinds)
                && effort == other.effort
                && company == other.company
                && form == other.form
                && words.equals(other.words);
    }

    /** The same, said so. */
    Measure with(Map<String, Words> said) {
        return new Measure(
                key,
                level,
                pole,
                forWhom,
                settings,
                kinds,
                effort,
                company,
                form,
                said,
                organisation,
                withdrawn,
                version);
    }

    /** In this language, or in the first one it was written in. */
    public Words in(Locale language) {
        Words wished = words.get(language.getLanguage());
        return wished != null ? wished : words.values().iterator().next();
    }

    /** The language {@link #in} answers in. */
    public String spoken(Locale language) {
        return words.containsKey(language.getLanguage())
                ? language.getLanguage()
                : words.keySet().iterator().next();
    }

    public boolean own() {
        return organisation != null;
    }

    public String path() {
        return "/pyramid/measures/" + key;
    }

    /** Whether it suits a place: one that names every setting suits them all. */
    public boolean everywhere() {
        return settings.size() == Tag.Setting.values().length;
    }
}

package org.herstelkring.shared.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the house in Dutch, English and French, from all bundles on the class path. MessageFormat is always
 * applied, so a literal apostrophe is written twice. A text missing in one language is read in Dutch.
 */
@Component("messageSource")
public final class Words extends AbstractMessageSource {

    public static final Locale DUTCH = Locale.of("nl");
    public static final List<Locale> LANGUAGES = List.of(DUTCH, Locale.ENGLISH, Locale.FRENCH);

    private final Map<Locale, Map<String, MessageFormat>> texts = new HashMap<>();
    /** The texts in which nothing is filled in, as they were said: most of a page. */
    private final Map<Locale, Map<String, String>> said = new HashMap<>();

    private final boolean strict;

    /** @param strict whether a missing key is a failure (in tests) or is shown as it is */
    public Words(@Value("${herstelkring.words.strict:false}") boolean strict) {
        this.strict = strict;
        setAlwaysUseMessageFormat(true);
        for (Locale language : LANGUAGES) {
            texts.put(language, read(language));
            said.put(language, new ConcurrentHashMap<>());
        }
    }

    /** The language of the house that comes nearest to the one wished for. */
    public static Locale nearest(@Nullable Locale wished) {
        if (wished == null) return DUTCH;
        for (Locale known : LANGUAGES) if (known.getLanguage().equals(wished.getLanguage())) return known;
        return DUTCH;
    }

    public String say(Locale language, String key, Object... arguments) {
        String text = arguments.length == 0 ? plain(nearest(language), key) : filled(nearest(language), key, arguments);
        if (text != null) return text;
        if (strict) throw new IllegalStateException("No text for " + key + " in " + language);
        return key;
    }

    private @Nullable String plain(Locale language, String key) {
        Map<String, String> known = said.getOrDefault(language, Map.of());
        String before = known.get(key);
        if (before != null) return before;
        String text = filled(language, key);
        // Only what the house says: a key may be anything that somebody sent.
        if (text != null && text(language).containsKey(key)) known.put(key, text);
        return text;
    }

    private @Nullable String filled(Locale language, String key, Object... arguments) {
        return getMessage(key, arguments, null, language);
    }

    /** A text found by the first of several keys, or given as a default that may be a key itself: form errors. */
    public String say(Locale language, MessageSourceResolvable resolvable) {
        Locale known = nearest(language);
        for (String code : codes(resolvable)) {
            String said = getMessage(code, resolvable.getArguments(), null, known);
            if (said != null) return said;
        }
        String fallback = resolvable.getDefaultMessage();
        if (fallback == null) return say(language, String.join(", ", codes(resolvable)));
        if (fallback.indexOf(' ') >= 0 || fallback.indexOf('.') <= 0) return fallback;
        Object[] arguments = resolvable.getArguments();
        return arguments == null ? say(language, fallback) : say(language, fallback, arguments);
    }

    public boolean has(String key) {
        return text(DUTCH).containsKey(key);
    }

    public Set<String> keys(Locale language) {
        return new TreeSet<>(text(language).keySet());
    }

    /** The text as written in the bundle, before anything is filled in. */
    public String pattern(Locale language, String key) {
        MessageFormat format = text(language).get(key);
        return format == null ? "" : format.toPattern();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        MessageFormat own = text(nearest(locale)).get(code);
        return own != null ? own : text(DUTCH).get(code);
    }

    /** What is filled in stands in a direction of its own. */
    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        return Isolated.each(super.resolveArguments(arguments, locale));
    }

    private Map<String, MessageFormat> text(Locale language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static List<String> codes(MessageSourceResolvable resolvable) {
        String[] codes = resolvable.getCodes();
        return codes == null ? List.of() : List.of(codes);
    }

    private static Map<String, MessageFormat> read(Locale language) {
        Map<String, MessageFormat> found = new HashMap<>();
        try {
            var pattern = "classpath*:messages/*_" + language.getLanguage() + ".properties";
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(reader);
                    for (String key : properties.stringPropertyNames()) {
                        var before = found.put(key, format(bundle, key, properties.getProperty(key), language));
                        if (before != null) throw new IllegalStateException("Text twice: " + key + " in " + bundle);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static MessageFormat format(Resource bundle, String key, String text, Locale language) {
        try {
            return new MessageFormat(text, language);
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException("Text " + key + " in " + bundle + ": " + broken.getMessage(), broken);
        }
    }
}

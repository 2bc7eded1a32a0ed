package org.herstelkring.shared.paper;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The letters of a text that no typeface of the house has, for saying so before anything is set on paper. */
public final class Unsettable {

    private Unsettable() {}

    /** Each letter once; none when everything can be set. */
    public static Set<String> in(String text) {
        return in(Set.of(text));
    }

    /** Each letter once; none when everything can be set. */
    public static Set<String> in(Collection<String> texts) {
        var letters = new Lettering();
        texts.forEach(letters::set);
        return letters.missing();
    }

    /** Every text in a record and in the records it holds. */
    public static Set<String> texts(Object record) {
        Set<String> texts = new LinkedHashSet<>();
        collect(record, texts);
        return texts;
    }

    private static void collect(@Nullable Object value, Set<String> texts) {
        switch (value) {
            case String text -> texts.add(text);
            case Collection<?> several -> several.forEach(one -> collect(one, texts));
            case Record record -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) collect(read(part, record), texts);
            }
            case null, default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent part, Record record) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** For showing on a screen, which may well have them: "𒀀 (U+12000)". */
    public static String shown(Collection<String> letters) {
        return letters.stream().map(one -> one + " (" + codes(one) + ")").collect(Collectors.joining(", "));
    }

    /** Where they cannot be shown. */
    static String names(Collection<String> letters) {
        return letters.stream()
                .map(one -> codes(one) + " " + Character.getName(one.codePointAt(0)))
                .collect(Collectors.joining(", "));
    }

    private static String codes(String letter) {
        return letter.codePoints()
                .mapToObj(c -> "U+" + String.format(Locale.ROOT, "%04X", c))
                .collect(Collectors.joining(" "));
    }
}

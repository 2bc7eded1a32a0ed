package org.herstelkring.shared.page;

import java.lang.reflect.Array;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/** Stored values as the fields of a form write them: ISO dates, HH:mm, names of choices. */
final class FieldText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private FieldText() {}

    static @Nullable Object read(Object values, String name) {
        if (values instanceof Map<?, ?> map) return map.get(name);
        var fields = new DirectFieldAccessor(values);
        try {
            return fields.isReadableProperty(name) ? fields.getPropertyValue(name) : null;
        } catch (org.springframework.beans.BeansException absent) {
            return null;
        }
    }

    static List<String> of(Object held) {
        if (held instanceof Optional<?> optional)
            return optional.map(FieldText::of).orElse(List.of());
        if (held instanceof Collection<?> many)
            return many.stream().map(FieldText::one).toList();
        if (held.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(held))
                    .mapToObj(i -> one(Array.get(held, i)))
                    .toList();
        }
        return List.of(one(held));
    }

    private static String one(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof LocalTime time) return TIME.format(time);
        if (value instanceof Enum<?> choice) return choice.name();
        return value.toString();
    }
}

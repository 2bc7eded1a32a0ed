package org.herstelkring.journey.portability;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads {@code space.json}: each section as what its package says a line of it is. */
class SpaceFileReader extends ValueDeserializer<SpaceFile> {

    private final SpaceSections sections;

    SpaceFileReader(SpaceSections sections) {
        this.sections = sections;
    }

    @Override
    public SpaceFile deserialize(JsonParser in, DeserializationContext context) {
        if (!in.isExpectedStartObjectToken())
            return (SpaceFile) context.handleUnexpectedToken(context.constructType(SpaceFile.class), in);
        String format = null;
        Integer version = null;
        Instant madeAt = null;
        String language = null;
        SpaceFile.About space = null;
        Map<String, List<?>> lines = new LinkedHashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "format" -> format = read(in, context, String.class);
                case "version" -> version = read(in, context, Integer.class);
                case "madeAt" -> madeAt = read(in, context, Instant.class);
                case "language" -> language = read(in, context, String.class);
                case "space" -> space = read(in, context, SpaceFile.About.class);
                default -> {
                    Optional<SpaceSection<?>> section = sections.named(name);
                    if (section.isPresent()) lines.put(name, lines(in, context, section.get()));
                    else strange(in, context, name);
                }
            }
        }
        return new SpaceFile(format, version == null ? 0 : version, madeAt, language, space, lines);
    }

    /** Read to its end, so that what is too large or too deep is noticed in what is passed over as well. */
    private void strange(JsonParser in, DeserializationContext context, String name) {
        context.readTree(in);
        context.handleUnknownProperty(in, this, SpaceFile.class, name);
    }

    private static <T> @Nullable T read(JsonParser in, DeserializationContext context, Class<T> type) {
        return in.currentToken() == JsonToken.VALUE_NULL ? null : context.readValue(in, type);
    }

    private static List<?> lines(JsonParser in, DeserializationContext context, SpaceSection<?> section) {
        if (in.currentToken() == JsonToken.VALUE_NULL) return List.of();
        List<?> lines =
                context.readValue(in, context.getTypeFactory().constructCollectionType(List.class, section.line()));
        return lines.stream().filter(Objects::nonNull).toList();
    }
}

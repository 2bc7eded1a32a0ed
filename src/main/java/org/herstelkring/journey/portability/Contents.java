package org.herstelkring.journey.portability;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.herstelkring.journey.portability.ImportRefused.Why;
import org.herstelkring.shared.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What a file from elsewhere holds.
 *
 * @param strange names in {@code space.json} that this version does not know
 * @param media hash by name of the files under {@code media/}
 * @param beside how many other files are in it
 */
record Contents(SpaceFile space, Set<String> strange, Map<String, String> media, int beside) {

    static final String SPACE = "space.json";
    private static final String MEDIA = "media/";

    private static final JsonFactory CAREFUL = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(1_000_000)
                    .maxNameLength(500)
                    .maxNumberLength(40)
                    .maxDocumentLength(SafeZip.JSON_BYTES)
                    .build())
            .build();

    /** Reads it once, whole. */
    static Contents of(InputStream in, SpaceSections sections) {
        var reader = new Reading();
        SafeZip.read(in, reader);
        byte[] json = reader.json.get();
        if (json == null) throw new ImportRefused(Why.FOREIGN);
        Set<String> strange = new TreeSet<>();
        SpaceFile space = parse(json, sections, strange);
        if (!SpaceFile.FORMAT.equals(space.format())) throw new ImportRefused(Why.FOREIGN);
        if (space.version() > SpaceFile.VERSION) throw new ImportRefused(Why.NEWER);
        if (space.version() < 1) throw new ImportRefused(Why.FOREIGN);
        return new Contents(space, strange, reader.media, reader.beside);
    }

    private static SpaceFile parse(byte[] json, SpaceSections sections, Set<String> strange) {
        try {
            SpaceFile space = mapper(sections, strange).readValue(json, SpaceFile.class);
            if (space == null) throw new ImportRefused(Why.FOREIGN);
            return space;
        } catch (JacksonException unreadable) {
            throw new ImportRefused(Why.UNREADABLE);
        }
    }

    private static JsonMapper mapper(SpaceSections sections, Set<String> strange) {
        return JsonMapper.builder(CAREFUL)
                .addModule(new SimpleModule().addDeserializer(SpaceFile.class, new SpaceFileReader(sections)))
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addHandler(new DeserializationProblemHandler() {
                    @Override
                    public boolean handleUnknownProperty(
                            DeserializationContext context,
                            JsonParser parser,
                            @Nullable ValueDeserializer<?> deserializer,
                            Object bean,
                            String name) {
                        if (strange.size() < 100) strange.add(name);
                        parser.skipChildren();
                        return true;
                    }
                })
                .build();
    }

    static boolean isMedia(String name) {
        return name.startsWith(MEDIA) && name.length() > MEDIA.length();
    }

    private static final class Reading implements SafeZip.Reader {

        private final AtomicReference<byte @Nullable []> json = new AtomicReference<>();
        private final Map<String, String> media = new HashMap<>();
        private int beside;

        @Override
        public boolean wants(String name) {
            boolean wanted = name.equals(SPACE) || isMedia(name);
            if (!wanted) beside++;
            return wanted;
        }

        @Override
        public void read(String name, byte[] bytes) {
            if (name.equals(SPACE)) json.set(bytes);
            else media.put(name, Sha256.hex(bytes));
        }
    }
}

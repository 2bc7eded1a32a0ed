package org.herstelkring.journey.portability;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
 * What a file from elsewhere holds. Somebody may have unpacked it and packed it again: then all of it lies in a folder, beside
 * what a system leaves everywhere.
 *
 * @param folder where it lies in the file, with a slash at its end; empty when at the top
 * @param strange names in {@code space.json} that this version does not know
 * @param media hash by name of the files under {@code media/}
 * @param beside how many other files are in it
 */
record Contents(String folder, SpaceFile space, Set<String> strange, Map<String, String> media, int beside) {

    static final String SPACE = "space.json";
    private static final String MEDIA = "media/";
    private static final Pattern LEFT_BY_A_SYSTEM = Pattern.compile(
            "__MACOSX/.*|(.*/)?(\\._[^/]*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)", Pattern.CASE_INSENSITIVE);

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
        byte[] json = reader.json();
        Set<String> strange = new TreeSet<>();
        SpaceFile space = parse(json, sections, strange);
        if (!SpaceFile.FORMAT.equals(space.format())) throw new ImportRefused(Why.FOREIGN);
        if (space.version() > SpaceFile.VERSION) throw new ImportRefused(Why.NEWER);
        if (space.version() < 1) throw new ImportRefused(Why.FOREIGN);
        return new Contents(reader.folder, space, strange, reader.media(), reader.beside());
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

    private static boolean isLeftBySystem(String name) {
        return LEFT_BY_A_SYSTEM.matcher(name).matches();
    }

    private static final class Reading implements SafeZip.Reader {

        /** What lies highest is meant; the folder is known only when it was read. */
        private byte @Nullable [] json;

        private String folder = "";
        private boolean several;
        private final Map<String, String> files = new HashMap<>();
        private int all;

        @Override
        public boolean wants(String name) {
            if (isLeftBySystem(name)) return false;
            all++;
            return isSpace(name) || name.contains(MEDIA);
        }

        @Override
        public void read(String name, byte[] bytes) {
            if (name.contains(MEDIA)) files.put(name, Sha256.hex(bytes));
            if (!isSpace(name)) return;
            String lies = name.substring(0, name.length() - SPACE.length());
            int deeper = json == null ? -1 : Long.compare(depth(lies), depth(folder));
            several = deeper == 0 || deeper > 0 && several;
            if (deeper >= 0) return;
            json = bytes;
            folder = lies;
        }

        byte[] json() {
            if (json == null) throw new ImportRefused(Why.FOREIGN);
            if (several) throw new ImportRefused(Why.TWICE);
            return json;
        }

        Map<String, String> media() {
            Map<String, String> media = new HashMap<>();
            files.forEach((name, hash) -> {
                if (name.startsWith(folder + MEDIA)) media.put(name.substring(folder.length()), hash);
            });
            return media;
        }

        int beside() {
            return all - media().size() - 1;
        }

        private static boolean isSpace(String name) {
            return name.equals(SPACE) || name.endsWith("/" + SPACE);
        }

        private static long depth(String folder) {
            return folder.chars().filter(sign -> sign == '/').count();
        }
    }
}

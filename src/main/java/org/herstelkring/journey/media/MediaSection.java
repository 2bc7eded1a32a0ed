package org.herstelkring.journey.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.awt.Dimension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.portability.BookDraft;
import org.herstelkring.journey.portability.ExportContext;
import org.herstelkring.journey.portability.FileSection;
import org.herstelkring.journey.portability.ImportContext;
import org.herstelkring.journey.portability.ImportRefused;
import org.herstelkring.journey.portability.ImportRefused.Why;
import org.herstelkring.journey.portability.ImportedTimes;
import org.herstelkring.journey.portability.Incoming;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pictures, drawings and recordings, as they go along and come in. */
@Component
class MediaSection implements FileSection<MediaSection.Line> {

    private static final String ALT = "alt";
    private static final String TRANSCRIPT = "transcript";

    private final Media media;

    MediaSection(Media media) {
        this.media = media;
    }

    /**
     * A picture, drawing or recording.
     *
     * @param file its place in the ZIP
     * @param millis how long a recording lasts, to read: when it comes in, its bytes tell
     * @param sha256 of the file, in hex
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable UUID id,
            @Nullable UUID leaf,
            @Nullable String part,
            @Nullable String kind,
            @Nullable String type,
            @Nullable String file,
            long bytes,
            @Nullable Long millis,
            @Nullable String sha256,
            @Nullable Map<String, String> fields,
            @Nullable Instant madeAt) {

        private String text(String field) {
            return Objects.requireNonNullElse(fields, Map.<String, String>of()).getOrDefault(field, "");
        }

        private @Nullable Duration length() {
            return millis == null || millis <= 0 ? null : Duration.ofMillis(millis);
        }

        private String path() {
            return Objects.requireNonNullElse(file, "");
        }

        private boolean heard() {
            return MediaKind.SOUND.code().equals(kind);
        }

        private boolean seen() {
            return !heard() && MediaTypes.known(Objects.requireNonNullElse(type, ""));
        }
    }

    @Override
    public String name() {
        return "media";
    }

    @Override
    public int rank() {
        return 50;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    /** All of them with their part, to find them again; their hash is known when they were packed. */
    @Override
    public List<Line> of(SpaceAccess own, ExportContext out) {
        List<Line> all = new ArrayList<>();
        for (SpacePart part : SpacePart.values()) {
            if (part == SpacePart.PROFILE) continue;
            for (Medium medium : media.all(own.of(part))) all.add(line(medium, part));
        }
        for (Medium medium : media.all(own.of(SpacePart.PROFILE)))
            if (all.stream().noneMatch(each -> medium.id().equals(each.id()))) all.add(line(medium, SpacePart.PROFILE));
        return all;
    }

    private static Line line(Medium medium, SpacePart part) {
        Map<String, String> fields = new TreeMap<>();
        if (!medium.alt().isBlank()) fields.put(ALT, medium.alt());
        if (!medium.transcript().isBlank()) fields.put(TRANSCRIPT, medium.transcript());
        return new Line(
                medium.id(),
                medium.leaf(),
                part.word(),
                medium.kind().code(),
                medium.type(),
                "media/" + medium.id() + "." + MediaTypes.ending(medium.type()),
                medium.size(),
                medium.hasLength() ? medium.millis() : null,
                null,
                fields,
                medium.madeAt());
    }

    @Override
    public String file(Line line) {
        return line.path();
    }

    @Override
    public Optional<byte[]> open(SpaceAccess own, Line line) {
        SpacePart part = SpacePart.of(Objects.requireNonNull(line.part())).orElseThrow(NotHere::new);
        Access access = own.of(part);
        return media.find(access, Objects.requireNonNull(line.id())).map(medium -> media.bytes(access, medium));
    }

    @Override
    public Line hashed(Line line, String hash) {
        return new Line(
                line.id,
                line.leaf,
                line.part,
                line.kind,
                line.type,
                line.file,
                line.bytes,
                line.millis,
                hash,
                line.fields,
                line.madeAt);
    }

    @Override
    public Incoming read(List<Line> lines, ImportContext in) {
        Set<String> files = new HashSet<>();
        List<Incoming.File> all = new ArrayList<>();
        int sounds = 0;
        for (Line line : lines) {
            String hash = in.hash(line.path()).orElseThrow(() -> new ImportRefused(Why.MEDIA_MISSING));
            if (!hash.equals(line.sha256())) throw new ImportRefused(Why.DAMAGED);
            if (!files.add(line.path())) throw new ImportRefused(Why.TWICE);
            in.text(line.text(ALT), 10_000);
            in.text(line.text(TRANSCRIPT), 200_000);
            Optional<Leaf> leaf = in.leaf(line.leaf());
            if (leaf.isEmpty()) in.skip();
            else all.add(new Arriving(leaf.get(), in.next(), line));
            if (leaf.isPresent() && line.heard()) sounds++;
        }
        in.count("journey.portability.bringin.pictures", all.size() - sounds);
        in.count("journey.portability.bringin.sounds", sounds);
        return new Incoming() {
            @Override
            public void bring(SpaceAccess own) {
                // Each comes with its bytes, when it is its turn.
            }

            @Override
            public List<File> files() {
                return all;
            }
        };
    }

    /** @param leaf the leaf it belongs to now */
    private final class Arriving implements Incoming.File {

        private final Leaf leaf;
        private final UUID id;
        private final Line line;

        Arriving(Leaf leaf, UUID id, Line line) {
            this.leaf = leaf;
            this.id = id;
            this.line = line;
        }

        @Override
        public String name() {
            return line.path();
        }

        @Override
        public void look(byte[] bytes) {
            content(line, bytes);
        }

        @Override
        public void bring(SpaceAccess own, byte[] bytes) {
            try {
                media.bring(
                        own.of(leaf.kind().part()),
                        leaf.id(),
                        id,
                        content(line, bytes),
                        line.text(ALT),
                        line.text(TRANSCRIPT),
                        ImportedTimes.or(line.madeAt(), null));
            } catch (Refusal tooMany) {
                throw new ImportRefused(Why.TOO_LARGE);
            }
        }
    }

    /** What it is by its bytes, whatever its name and its list say. */
    private static Content content(Line line, byte[] bytes) {
        MediaKind kind = MediaKind.of(Objects.requireNonNullElse(line.kind(), ""))
                .orElseThrow(() -> new ImportRefused(Why.MEDIA_TYPE));
        Content drawn;
        try {
            drawn = Content.again(kind, bytes);
        } catch (Refusal unfit) {
            throw new ImportRefused(Why.MEDIA_TYPE);
        }
        if (!drawn.type().equals(line.type())) throw new ImportRefused(Why.MEDIA_TYPE);
        // Drawn again only when there is more in it than what is shown: what we made ourselves stays as it was.
        boolean sized = Picture.size(bytes)
                .filter(new Dimension(drawn.width(), drawn.height())::equals)
                .isPresent();
        return kind != MediaKind.SOUND && sized && PlainPicture.is(bytes, drawn.type())
                ? new Content(kind, drawn.type(), bytes, drawn.width(), drawn.height(), drawn.small(), 0)
                : drawn;
    }

    @Override
    public void print(List<Line> lines, BookDraft book) {
        for (Line line : lines) {
            Optional<BookDraft.Entry> leaf = book.leaf(line.leaf());
            if (line.seen()) leaf.ifPresent(entry -> entry.picture(line.path(), line.text(ALT)));
            if (line.heard()) book.sound(leaf, line.path(), line.text(ALT), line.length(), line.text(TRANSCRIPT));
        }
    }
}

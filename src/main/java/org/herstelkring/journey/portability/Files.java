package org.herstelkring.journey.portability;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.media.Content;
import org.herstelkring.journey.media.Media;
import org.herstelkring.journey.media.MediaKind;
import org.herstelkring.journey.media.MediaTypes;
import org.herstelkring.journey.media.Medium;
import org.herstelkring.journey.portability.ImportRefused.Why;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.Picture;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pictures, drawings and sounds of a space, as they go along and come in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Files {

    static final String ALT = "alt";
    static final String TRANSCRIPT = "transcript";

    private final Circles circles;
    private final Media media;

    Files(Circles circles, Media media) {
        this.circles = circles;
        this.media = media;
    }

    /** All of them with their part, to find them again; their hash is known when they were packed. */
    List<SpaceFile.Kept> list(SpaceAccess space) {
        List<SpaceFile.Kept> all = new ArrayList<>();
        for (SpacePart part : SpacePart.values()) {
            if (part == SpacePart.PROFILE) continue;
            Access own = circles.open(space.circle(), part, May.READ);
            for (Medium medium : media.all(own)) all.add(kept(medium, part));
        }
        Access profile = circles.open(space.circle(), SpacePart.PROFILE, May.READ);
        for (Medium medium : media.all(profile))
            if (all.stream().noneMatch(each -> medium.id().equals(each.id()))) all.add(kept(medium, SpacePart.PROFILE));
        return all;
    }

    private static SpaceFile.Kept kept(Medium medium, SpacePart part) {
        Map<String, String> fields = new TreeMap<>();
        if (!medium.alt().isBlank()) fields.put(ALT, medium.alt());
        if (!medium.transcript().isBlank()) fields.put(TRANSCRIPT, medium.transcript());
        String name = medium.fileName();
        return new SpaceFile.Kept(
                medium.id(),
                medium.leaf(),
                part.word(),
                medium.kind().code(),
                medium.type(),
                "media/" + medium.id() + name.substring(name.lastIndexOf('.')),
                medium.size(),
                null,
                fields,
                medium.madeAt());
    }

    /** Empty when its owner took it away meanwhile. */
    Optional<byte[]> open(SpaceAccess space, SpaceFile.Kept kept) {
        SpacePart part = SpacePart.of(Objects.requireNonNull(kept.part())).orElseThrow(NotHere::new);
        Access own = circles.open(space.circle(), part, May.READ);
        return media.find(own, Objects.requireNonNull(kept.id())).map(medium -> media.bytes(own, medium));
    }

    /** @param leaf the leaf it belongs to now */
    void bring(Access own, UUID leaf, UUID id, SpaceFile.Kept kept, byte[] bytes) {
        Content content = content(kept, bytes);
        try {
            media.bring(
                    own,
                    leaf,
                    id,
                    content,
                    text(kept, ALT),
                    text(kept, TRANSCRIPT),
                    ImportedTimes.or(kept.madeAt(), null));
        } catch (Refusal tooMany) {
            throw new ImportRefused(Why.TOO_LARGE);
        }
    }

    /** What it is by its bytes, whatever its name and its list say. */
    static Content content(SpaceFile.Kept kept, byte[] bytes) {
        MediaKind kind = MediaKind.of(Objects.requireNonNullElse(kept.kind(), ""))
                .orElseThrow(() -> new ImportRefused(Why.MEDIA_TYPE));
        Content drawn;
        try {
            drawn = Content.of(kind, bytes);
        } catch (Refusal unfit) {
            throw new ImportRefused(Why.MEDIA_TYPE);
        }
        if (!drawn.type().equals(kept.type())) throw new ImportRefused(Why.MEDIA_TYPE);
        // Drawn again only when there is more in it than what can be seen: what we made ourselves stays as it was.
        return kind != MediaKind.SOUND && PlainPicture.is(bytes, drawn.type())
                ? new Content(kind, drawn.type(), bytes, drawn.width(), drawn.height(), drawn.small())
                : drawn;
    }

    /** As large as paper shows it. */
    static byte[] forPaper(byte[] picture) {
        String format = Picture.isPng(picture) ? "png" : "jpeg";
        BufferedImage read = Picture.read(picture, format, 20_000, 60_000_000).orElseThrow(NotHere::new);
        return Picture.jpeg(Picture.onWhite(read, BufferedImage.TYPE_INT_RGB, 1400));
    }

    static boolean seen(SpaceFile.Kept kept) {
        return !heard(kept) && MediaTypes.known(Objects.requireNonNullElse(kept.type(), ""));
    }

    static boolean heard(SpaceFile.Kept kept) {
        return MediaKind.SOUND.code().equals(kept.kind());
    }

    static String text(SpaceFile.Kept kept, String field) {
        return Objects.requireNonNullElse(kept.fields(), Map.<String, String>of())
                .getOrDefault(field, "");
    }
}

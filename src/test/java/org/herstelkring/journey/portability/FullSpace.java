package org.herstelkring.journey.portability;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.herstelkring.circle.May;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.arrangement.Arrangement;
import org.herstelkring.journey.arrangement.Arrangements;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.media.Content;
import org.herstelkring.journey.media.Media;
import org.herstelkring.journey.media.MediaKind;
import org.herstelkring.journey.media.Samples;
import org.herstelkring.journey.profile.Profiles;
import org.herstelkring.journey.step.StepCompanions;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.picture.Picture;
import org.springframework.stereotype.Component;

/** A space with something of every kind in it, and its file. */
@Component
public class FullSpace {

    private final SpaceCast people;
    private final Spaces spaces;
    private final Leaves leaves;
    private final Steps steps;
    private final StepCompanions stepCompanions;
    private final Profiles profiles;
    private final Arrangements arrangements;
    private final Reports reports;
    private final Media media;
    private final Exports takeaways;
    private final ExportWriter exportWriter;
    private final EncryptedBlobs encryptedBlobs;

    FullSpace(
            SpaceCast people,
            Spaces spaces,
            Leaves leaves,
            Steps steps,
            Reports reports,
            Media media,
            Exports takeaways,
            ExportWriter exportWriter,
            EncryptedBlobs encryptedBlobs,
            StepCompanions stepCompanions,
            Profiles profiles,
            Arrangements arrangements) {
        this.people = people;
        this.spaces = spaces;
        this.leaves = leaves;
        this.steps = steps;
        this.reports = reports;
        this.media = media;
        this.stepCompanions = stepCompanions;
        this.profiles = profiles;
        this.arrangements = arrangements;
        this.takeaways = takeaways;
        this.exportWriter = exportWriter;
        this.encryptedBlobs = encryptedBlobs;
    }

    /** @param mark stands in every text */
    public void fill(SpaceCast.Cast cast, String mark) {
        UUID sam = cast.sam();
        Map<LeafKind, UUID> first = new LinkedHashMap<>();
        for (LeafKind kind : LeafKind.values()) {
            List<String> sorts = kind.sorts().isEmpty() ? List.of("") : kind.sorts();
            for (String sort : sorts) {
                Map<String, String> fields = new TreeMap<>();
                for (LeafField field : kind.fields())
                    fields.put(field.name(), mark + " " + field.name() + " " + kind.code() + " " + sort);
                first.put(kind, people.leaf(sam, kind, sort, fields));
            }
        }
        UUID goal = first.get(LeafKind.GOAL);
        UUID chapter = people.leaf(
                sam,
                LeafKind.CHAPTER,
                "chapter",
                Map.of("title", mark + " het huis aan zee", "when", "1998", "words", story(mark)));
        people.in(sam, () -> {
            Leaf wish = leaves.get(spaces.access().of(SpacePart.WISHES), first.get(LeafKind.WISH));
            leaves.keep(
                    spaces.access().of(SpacePart.WISHES),
                    new Leaf(
                            wish.id(),
                            wish.kind(),
                            wish.sort(),
                            wish.fields(),
                            wish.place(),
                            true,
                            true,
                            goal,
                            null,
                            null,
                            null,
                            wish.version()));
            leaves.move(spaces.access().of(SpacePart.STORY), chapter, true);
            var own = spaces.access();
            UUID step = Ids.next();
            steps.plan(
                    spaces.access().of(PyramidPart.STEPS),
                    new Step(
                            step,
                            own.me(),
                            null,
                            Level.PRIMARY,
                            Pole.FUNDAMENTAL,
                            mark + " bellen",
                            mark + " mijn zus",
                            mark + " samen kijken",
                            LocalDate.of(2027, 3, 4),
                            Rhythm.ONCE,
                            null,
                            null,
                            null,
                            null,
                            StepState.DOING,
                            goal,
                            0));
            steps.plan(
                    spaces.access().of(PyramidPart.STEPS),
                    new Step(
                            Ids.next(),
                            own.me(),
                            null,
                            Level.CONTEXT,
                            Pole.INSTRUMENTAL,
                            mark + " sparen",
                            "",
                            "",
                            null,
                            Rhythm.MONTHLY,
                            LocalDate.of(2027, 1, 31),
                            null,
                            10_001L,
                            3,
                            StepState.PLANNED,
                            null,
                            0));
            stepCompanions.keep(
                    spaces.access().of(PyramidPart.STEPS),
                    step,
                    mark + " zus, " + mark + " broer",
                    mark + " fiets",
                    false);
            arrangements.keep(
                    spaces.access().of(SpacePart.GOALS),
                    new Arrangement(
                            Ids.next(),
                            new Arrangement.Words(
                                    mark + " winter",
                                    List.of(step),
                                    mark + " soep",
                                    List.of("group"),
                                    mark + " met Ali",
                                    LocalDate.of(2026, 11, 1),
                                    null,
                                    mark + " vaak",
                                    null),
                            0));
            profiles.place(spaces.access().of(SpacePart.PROFILE), wish.id(), 3);
            reports.write(
                    spaces.access().of(PyramidPart.REPORTS),
                    new Report(
                            Ids.next(),
                            step,
                            own.me(),
                            sam,
                            StepState.DOING,
                            null,
                            mark + " het ging goed",
                            true,
                            Instant.parse("2026-10-01T10:00:00Z")));
            var story = spaces.access().of(SpacePart.STORY);
            media.keep(
                    story,
                    chapter,
                    Ids.next(),
                    Content.of(MediaKind.PHOTO, photo(Color.ORANGE)),
                    mark + " een duin met een huis",
                    "");
            media.keep(
                    story,
                    chapter,
                    Ids.next(),
                    Content.of(MediaKind.DRAWING, Picture.png(canvas(Color.BLUE))),
                    mark + " een tekening",
                    "");
            media.keep(
                    story,
                    chapter,
                    Ids.next(),
                    Content.of(MediaKind.SOUND, Samples.webm(65)),
                    mark + " de golven",
                    mark + " je hoort de zee\n\nen een meeuw");
            return true;
        });
        people.give(sam, cast.lena(), SpacePart.WISHES, null, May.READ);
    }

    private static String story(String mark) {
        return (mark + " We woonden in een huis achter de duinen. Mijn moeder bakte brood op zaterdag. "
                        + "„Kom je?” riep ze dan. Ça sent bon ! مرحبا Привет 😊\n\n")
                .repeat(12);
    }

    static byte[] photo(Color colour) {
        return Picture.jpeg(canvas(colour));
    }

    private static BufferedImage canvas(Color colour) {
        var image = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 640, 420);
        g.setColor(Color.WHITE);
        g.fillOval(200, 100, 160, 160);
        g.dispose();
        return image;
    }

    /** A second of silence as WAV. */

    /** Makes the file for this owner; its id. */
    public UUID pack(UUID owner) {
        return pack(owner, "nl");
    }

    private UUID pack(UUID owner, String language) {
        UUID id = Ids.next();
        exportWriter.attempt(people.in(owner, () -> {
            takeaways.ask(spaces.access(), id, language);
            return takeaways.find(spaces.access(), id).orElseThrow();
        }));
        return id;
    }

    /** Makes the file and reads it whole. */
    byte[] file(UUID owner) {
        return file(owner, "nl");
    }

    byte[] file(UUID owner, String language) {
        UUID id = pack(owner, language);
        SpaceAccess own = people.in(owner, () -> spaces.access());
        return org.herstelkring.shared.Acting.as(owner, () -> {
            try (InputStream in = encryptedBlobs.read(own, id)) {
                return in.readAllBytes();
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
    }

    static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) all.put(entry.getName(), in.readAllBytes());
        }
        return all;
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
    }
}

package org.herstelkring.journey.portability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Task;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.paper.Ornament;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** The book of a space while it is written: a section adds to the chapter of a part, or to a leaf that stands there. */
public final class BookDraft {

    private final Words words;
    private final SpaceFile all;
    private final Locale language;
    private final Spoken spoken;
    private final Map<SpacePart, List<Group>> chapters = new EnumMap<>(SpacePart.class);
    private final Map<UUID, Entry> leaves = new HashMap<>();
    private final List<Book.Sound> sounds = new ArrayList<>();
    private int people;

    BookDraft(SpaceFile all, Words words, LocalClock clock) {
        this.words = words;
        this.all = all;
        this.language = Locale.of(Objects.requireNonNullElse(all.language(), "nl"));
        this.spoken = new Spoken(language, clock);
    }

    public String t(String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    public Spoken spoken() {
        return spoken;
    }

    /** What another section says. */
    public <T> List<T> lines(SpaceSection<T> other) {
        return all.lines(other);
    }

    /** How many people are in the circle of the owner, drawn on the cover. */
    public void people(int many) {
        people = many;
    }

    /** A new group in the chapter of a part. @param title empty when it needs none */
    public Group group(SpacePart part, String title) {
        var group = new Group(title);
        chapters.computeIfAbsent(part, _ -> new ArrayList<>()).add(group);
        return group;
    }

    /** A leaf that stands in the book already. */
    public Optional<Entry> leaf(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : leaves.get(id));
    }

    /** A recording is named where it belongs, and told at the end. @param file its place in the ZIP */
    public void sound(Optional<Entry> at, String file, String caption, @Nullable Duration length, String said) {
        String title = caption.isBlank() ? t("journey.portability.book.sound", file) : caption;
        at.ifPresent(entry -> entry.sounds.add(title));
        sounds.add(new Book.Sound(
                title,
                file,
                at.map(entry -> entry.title).orElse(""),
                length == null ? "" : spoken.length(length),
                new Book.Text("", said).paragraphs()));
    }

    public final class Group {

        private final String title;
        private final List<Entry> entries = new ArrayList<>();

        private Group(String title) {
            this.title = title;
        }

        /** @param id no other has; @param note a word beside the title */
        public Entry entry(String id, String title, String note) {
            var entry = new Entry(id, title, note);
            entries.add(entry);
            return entry;
        }

        /** An entry about a leaf, which other sections can find. */
        public Entry leaf(UUID id, String title, String note) {
            Entry entry = entry("leaf-" + id, title, note);
            leaves.put(id, entry);
            return entry;
        }
    }

    public final class Entry {

        private final String id;
        private final String title;
        private final String note;
        private final List<Book.Text> texts = new ArrayList<>();
        private final List<Book.Picture> pictures = new ArrayList<>();
        private final List<String> sounds = new ArrayList<>();

        private Entry(String id, String title, String note) {
            this.id = id;
            this.title = title;
            this.note = note;
        }

        /** @param label empty where the text speaks for itself */
        public void text(String label, String text) {
            texts.add(new Book.Text(label, text));
        }

        /** @param file its place in the ZIP */
        public void picture(String file, String caption) {
            pictures.add(new Book.Picture(
                    "picture:" + file, caption.isBlank() ? t("journey.portability.book.picture") : caption, caption));
        }

        private Book.Entry written() {
            return new Book.Entry(id, title, note, texts, pictures, sounds);
        }
    }

    Book book() {
        SpaceFile.About about = all.space();
        List<Book.Part> parts = new ArrayList<>();
        for (Task task : Task.values())
            parts.add(new Book.Part(
                    task.code(),
                    t(task.label()),
                    t(task.label() + ".about"),
                    task.parts().stream().map(this::chapter).toList()));
        return new Book(
                words,
                language,
                about == null || about.name() == null ? "" : about.name(),
                spoken.shortDate(Objects.requireNonNull(all.madeAt())),
                Ornament.circle(people + 1),
                parts,
                sounds);
    }

    private Book.Chapter chapter(SpacePart part) {
        return new Book.Chapter(
                part.word(),
                t(part.label()),
                chapters.getOrDefault(part, List.of()).stream()
                        .map(group -> new Book.Group(
                                group.title,
                                group.entries.stream().map(Entry::written).toList()))
                        .toList());
    }
}

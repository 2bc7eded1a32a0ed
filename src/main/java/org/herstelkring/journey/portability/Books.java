package org.herstelkring.journey.portability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Task;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.paper.Dossier;
import org.herstelkring.shared.paper.Ornament;
import org.herstelkring.shared.paper.Print;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a book of a space: four tasks as parts, with everything in them, in the language it was asked in. */
@Component
class Books {

    private final Words words;
    private final LocalClock clock;

    Books(Words words, LocalClock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Its name in the ZIP. */
    String file(String language) {
        return words.say(Locale.of(language), "journey.portability.book.file");
    }

    /** @param pictures gives the file of a picture when it is its turn */
    byte[] print(SpaceFile all, Function<SpaceFile.Kept, byte[]> pictures) {
        Book book = new Writer(all).book();
        Map<String, SpaceFile.Kept> kept = all.media().stream()
                .filter(each -> each.id() != null)
                .collect(Collectors.toMap(
                        each -> Objects.requireNonNull(each.id()).toString(), each -> each));
        Instant at = Objects.requireNonNull(all.madeAt());
        return Print.pdf(
                "journey/paper/book.jte",
                Map.of("book", book),
                new Dossier(
                        book.t("journey.portability.book.title", book.owner()), book.owner(), book.lang(), at, null),
                name -> Files.forPaper(pictures.apply(Objects.requireNonNull(kept.get(name)))));
    }

    private final class Writer {

        private final SpaceFile all;
        private final Locale language;
        private final Spoken spoken;

        Writer(SpaceFile all) {
            this.all = all;
            this.language = Locale.of(Objects.requireNonNullElse(all.language(), "nl"));
            this.spoken = new Spoken(language, clock);
        }

        Book book() {
            SpaceFile.About about = all.space();
            String owner = about == null || about.name() == null ? "" : about.name();
            List<Book.Part> parts = new ArrayList<>();
            for (Task task : Task.values())
                parts.add(new Book.Part(
                        task.code(),
                        t(task.label()),
                        t(task.label() + ".about"),
                        task.parts().stream().map(this::chapter).toList()));
            long people = all.leaves().stream()
                    .filter(leaf -> LeafKind.COMPANION.code().equals(leaf.kind()))
                    .count();
            return new Book(
                    words,
                    language,
                    owner,
                    spoken.shortDate(Objects.requireNonNull(all.madeAt())),
                    Ornament.circle((int) people + 1),
                    parts,
                    sounds());
        }

        private Book.Chapter chapter(SpacePart part) {
            List<Book.Group> groups = new ArrayList<>();
            for (LeafKind kind : LeafKind.values()) {
                if (kind.part() != part) continue;
                List<SpaceFile.Page> mine = all.leaves().stream()
                        .filter(leaf -> kind.code().equals(leaf.kind()))
                        .toList();
                if (kind == LeafKind.CHAPTER || kind.sorts().isEmpty()) {
                    group(groups, "", kind, mine);
                    continue;
                }
                for (String sort : kind.sorts())
                    group(
                            groups,
                            t(kind.key() + ".sort." + sort),
                            kind,
                            mine.stream()
                                    .filter(leaf -> sort.equals(leaf.sort()))
                                    .toList());
                group(
                        groups,
                        "",
                        kind,
                        mine.stream()
                                .filter(leaf -> !kind.sorts().contains(leaf.sort()))
                                .toList());
            }
            if (part == SpacePart.GOALS && !steps(null).isEmpty())
                groups.add(new Book.Group(
                        t("journey.portability.book.steps"),
                        List.of(new Book.Entry("steps", "", "", steps(null), List.of(), List.of()))));
            return new Book.Chapter(part.word(), t(part.label()), groups);
        }

        private void group(List<Book.Group> groups, String title, LeafKind kind, List<SpaceFile.Page> leaves) {
            if (leaves.isEmpty()) return;
            groups.add(new Book.Group(
                    title, leaves.stream().map(leaf -> entry(kind, leaf)).toList()));
        }

        private Book.Entry entry(LeafKind kind, SpaceFile.Page leaf) {
            Map<String, String> said = Objects.requireNonNullElse(leaf.fields(), Map.of());
            String title = said.getOrDefault("title", "").strip();
            List<String> notes = new ArrayList<>();
            if (kind == LeafKind.ANSWER && leaf.madeAt() != null) notes.add(spoken.shortDate(leaf.madeAt()));
            if (!said.getOrDefault("when", "").isBlank()) notes.add(said.getOrDefault("when", ""));
            if (leaf.ownOnly()) notes.add(t("journey.portability.book.own"));
            List<Book.Text> texts = new ArrayList<>();
            for (LeafKind.Field field : kind.fields()) {
                String text = said.getOrDefault(field.name(), "");
                if (text.isBlank()
                        || field.name().equals("title")
                        || field.name().equals("when")) continue;
                boolean plain = field.name().equals("words");
                texts.add(new Book.Text(plain ? "" : t(kind.key() + "." + field.name()), value(field, text)));
            }
            texts.addAll(steps(leaf.id()));
            List<SpaceFile.Kept> kept = all.media().stream()
                    .filter(each -> leaf.id() != null && leaf.id().equals(each.leaf()))
                    .toList();
            return new Book.Entry(
                    "leaf-" + leaf.id(),
                    title,
                    String.join(" · ", notes),
                    texts,
                    kept.stream().filter(Files::seen).map(this::picture).toList(),
                    kept.stream().filter(Files::heard).map(this::soundTitle).toList());
        }

        /** Some fields hold a choice, or several; then the book says it in words. */
        private String value(LeafKind.Field field, String text) {
            return switch (field.name()) {
                case "lens" ->
                    Arrays.stream(text.split(","))
                            .map(code -> chosen("journey.lens." + code.strip() + ".name", code.strip()))
                            .collect(Collectors.joining(", "));
                case "near" -> chosen("journey.companion.near." + text, text);
                case "mend" -> text.equals("true") ? t("journey.portability.book.yes") : text;
                default -> text;
            };
        }

        private String chosen(String key, String text) {
            return text.matches("[a-z0-9-]{1,20}") && words.has(key) ? t(key) : text;
        }

        /** @param goal null for those that lead to none */
        private List<Book.Text> steps(@Nullable UUID goal) {
            List<Book.Text> steps = new ArrayList<>();
            for (SpaceFile.Undertaken step : all.steps()) {
                if (!Objects.equals(goal, step.goal())) continue;
                var text = new StringBuilder(Objects.requireNonNullElse(step.what(), ""));
                text.append(" (")
                        .append(t("pyramid.step.state." + step.state()))
                        .append(')');
                if (step.dueOn() != null) text.append(", ").append(spoken.date(step.dueOn()));
                if (step.along() != null) text.append("\n").append(t("journey.portability.book.along", step.along()));
                for (SpaceFile.Told told : all.reports())
                    if (step.id() != null && step.id().equals(told.step()) && told.words() != null)
                        text.append("\n").append(told.words());
                steps.add(new Book.Text(t("journey.portability.book.step"), text.toString()));
            }
            return steps;
        }

        private Book.Picture picture(SpaceFile.Kept kept) {
            String caption = Files.text(kept, Files.ALT);
            return new Book.Picture(
                    "picture:" + kept.id(),
                    caption.isBlank() ? t("journey.portability.book.picture") : caption,
                    caption);
        }

        private String soundTitle(SpaceFile.Kept kept) {
            String caption = Files.text(kept, Files.ALT);
            return caption.isBlank()
                    ? t("journey.portability.book.sound", Objects.requireNonNullElse(kept.file(), ""))
                    : caption;
        }

        private List<Book.Sound> sounds() {
            return all.media().stream()
                    .filter(Files::heard)
                    .map(kept -> new Book.Sound(
                            soundTitle(kept),
                            Objects.requireNonNullElse(kept.file(), ""),
                            where(kept.leaf()),
                            new Book.Text("", Files.text(kept, Files.TRANSCRIPT)).paragraphs()))
                    .toList();
        }

        private String where(@Nullable UUID leaf) {
            return all.leaves().stream()
                    .filter(each -> leaf != null && leaf.equals(each.id()))
                    .map(each -> Objects.requireNonNullElse(each.fields(), Map.<String, String>of())
                            .getOrDefault("title", ""))
                    .findFirst()
                    .orElse("");
        }

        private String t(String key, Object... arguments) {
            return words.say(language, key, arguments);
        }
    }
}

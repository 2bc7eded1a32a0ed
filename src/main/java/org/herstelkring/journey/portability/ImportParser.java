package org.herstelkring.journey.portability;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.arrangement.Arrangement;
import org.herstelkring.journey.cards.Card;
import org.herstelkring.journey.portability.ImportRefused.Why;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.words.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, as it will stand in a space: with ids of its own, without what this version does not know. Nothing
 * is cut: a text that does not fit makes the whole file unfit.
 */
final class ImportParser {

    private static final int MOST = 20_000;
    private static final int STEP_TEXT = 10_000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Contents contents;
    private final Clock clock;
    private final Fresh fresh = new Fresh();
    private final Map<UUID, UUID> ids = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<UUID, Leaf> byOldId = new HashMap<>();
    private final List<SpaceFile.Kept> media = new ArrayList<>();
    private final Set<String> strange;
    private int skipped;

    ImportParser(Contents contents, Clock clock) {
        this.contents = contents;
        this.clock = clock;
        this.strange = new TreeSet<>(contents.strange());
        SpaceFile all = contents.space();
        if (all.leaves().size() > MOST
                || all.steps().size() > MOST
                || all.reports().size() > MOST
                || all.arrangements().size() > MOST
                || all.media().size() > MOST) throw new ImportRefused(Why.TOO_LARGE);
        leaves(all.leaves());
        media(all.media());
        // Says at once, before anything is brought in, when something does not fit.
        steps(NOBODY);
        reports(NOBODY, NOBODY);
        arrangements();
    }

    /** In the order of the file, so that what comes first also gets the first id. */
    private static final class Fresh {

        private final UUID first = Ids.next();
        private long n;

        UUID next() {
            return new UUID(first.getMostSignificantBits(), (first.getLeastSignificantBits() & ~0xffffffL) + n++);
        }
    }

    private void leaves(List<SpaceFile.Page> pages) {
        for (SpaceFile.Page page : pages) {
            if (page.id() == null) throw new ImportRefused(Why.UNREADABLE);
            if (ids.put(page.id(), fresh.next()) != null) throw new ImportRefused(Why.TWICE);
        }
        for (SpaceFile.Page page : pages) {
            UUID old = Objects.requireNonNull(page.id());
            Optional<LeafKind> kind = known(page.kind(), LeafKind::of, "leaf");
            if (kind.isEmpty()) continue;
            Map<String, String> fields = fields(kind.get(), Objects.requireNonNullElse(page.fields(), Map.of()));
            if (fields.isEmpty()) {
                skipped++;
                continue;
            }
            Instant now = clock.instant();
            Leaf leaf = new Leaf(
                    Objects.requireNonNull(ids.get(old)),
                    kind.get(),
                    sort(kind.get(), Objects.requireNonNullElse(page.sort(), "")),
                    fields,
                    Math.clamp(page.place(), 0, 1_000_000),
                    page.ownOnly(),
                    page.onProfile() && kind.get().onProfile(),
                    page.parent() == null ? null : ids.get(page.parent()),
                    ImportedTimes.or(page.madeAt(), now),
                    ImportedTimes.or(page.changedAt(), now),
                    null,
                    0);
            leaves.add(leaf);
            byOldId.put(old, leaf);
        }
    }

    private Map<String, String> fields(LeafKind kind, Map<String, String> said) {
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, String> each : said.entrySet()) {
            if (each.getKey().equals(Card.FIELD)) {
                Card.of(Objects.requireNonNullElse(each.getValue(), ""))
                        .ifPresentOrElse(
                                card -> fields.put(Card.FIELD, card.code()),
                                () -> note(kind.code() + "." + each.getKey()));
                continue;
            }
            Optional<LeafKind.Field> field = kind.fields().stream()
                    .filter(one -> one.name().equals(each.getKey()))
                    .findFirst();
            if (field.isEmpty()) {
                note(kind.code() + "." + each.getKey());
                continue;
            }
            String text = each.getValue();
            if (text == null || text.isBlank()) continue;
            if (text.length() > field.get().most()) throw new ImportRefused(Why.OVERLONG);
            fields.put(each.getKey(), mapped(text));
        }
        return fields;
    }

    /** A field that names another leaf names it by its new id. */
    private String mapped(String text) {
        if (text.length() != 36) return text;
        try {
            UUID other = ids.get(UUID.fromString(text));
            return other == null ? text : other.toString();
        } catch (IllegalArgumentException words) {
            return text;
        }
    }

    private String sort(LeafKind kind, String sort) {
        if (sort.isEmpty() || kind.sorts().contains(sort)) return sort;
        strange.add(kind.code() + ": " + Shortened.of(sort, 60));
        return "";
    }

    private void media(List<SpaceFile.Kept> all) {
        Set<String> files = new TreeSet<>();
        for (SpaceFile.Kept kept : all) {
            String file = Objects.requireNonNullElse(kept.file(), "");
            if (!contents.media().containsKey(file)) throw new ImportRefused(Why.MEDIA_MISSING);
            if (!Objects.equals(contents.media().get(file), kept.sha256())) throw new ImportRefused(Why.DAMAGED);
            if (!files.add(file)) throw new ImportRefused(Why.TWICE);
            if (Files.text(kept, Files.ALT).length() > 10_000
                    || Files.text(kept, Files.TRANSCRIPT).length() > 200_000) throw new ImportRefused(Why.OVERLONG);
            if (kept.leaf() == null || !byOldId.containsKey(kept.leaf())) skipped++;
            else media.add(kept);
        }
    }

    private <T> Optional<T> known(@Nullable String code, Function<String, T> of, String what) {
        try {
            return Optional.of(of.apply(Objects.requireNonNullElse(code, "")));
        } catch (IllegalArgumentException unknown) {
            note(what + ": " + code);
            return Optional.empty();
        }
    }

    private void note(String what) {
        skipped++;
        if (strange.size() < 100) strange.add(Shortened.of(what, 60));
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<SpaceFile.Kept> media() {
        return media;
    }

    Leaf leaf(SpaceFile.Kept kept) {
        return Objects.requireNonNull(byOldId.get(Objects.requireNonNull(kept.leaf())));
    }

    UUID id(SpaceFile.Kept kept) {
        return fresh.next();
    }

    /** Places on the profile that were chosen, by leaf. */
    Map<UUID, Integer> profilePlaces() {
        Map<UUID, Integer> places = new java.util.LinkedHashMap<>();
        for (SpaceFile.Page page : contents.space().leaves()) {
            Leaf leaf = page.id() == null ? null : byOldId.get(page.id());
            if (leaf != null && page.profilePlace() != null) places.put(leaf.id(), page.profilePlace());
        }
        return places;
    }

    private static String along(@Nullable String names) {
        if (names == null) return "";
        if (names.length() > 500) throw new ImportRefused(Why.OVERLONG);
        return names;
    }

    /** A step with its instalments, and who comes along. */
    record Planned(Step step, List<Instalment> parts, String along, String needs) {}

    List<Planned> steps(UUID me) {
        List<Planned> all = new ArrayList<>();
        boolean first = me.equals(NOBODY);
        int before = skipped;
        for (SpaceFile.Undertaken one : contents.space().steps()) {
            Optional<Pole> pole = known(one.pole(), Pole::of, "step");
            Optional<StepState> state = known(one.state(), StepState::of, "step");
            Optional<Rhythm> rhythm = known(Objects.requireNonNullElse(one.rhythm(), "once"), Rhythm::of, "step");
            if (pole.isEmpty() || state.isEmpty() || rhythm.isEmpty()) continue;
            if (one.level() < 0 || one.level() > 4 || blank(one.what()) || one.id() == null) {
                skipped++;
                continue;
            }
            if (first && ids.put(one.id(), fresh.next()) != null) throw new ImportRefused(Why.TWICE);
            List<Instalment> parts = parts(Objects.requireNonNullElse(one.instalments(), List.of()));
            boolean money = one.cents() != null && one.cents() > 0;
            all.add(new Planned(
                    new Step(
                            Objects.requireNonNull(ids.get(one.id())),
                            one.mine() ? me : null,
                            null,
                            Level.of(one.level()),
                            pole.get(),
                            text(one.what()),
                            text(one.forWhom()),
                            text(one.howFollowed()),
                            ImportedTimes.day(one.dueOn()),
                            rhythm.get(),
                            ImportedTimes.day(one.startsOn()),
                            ImportedTimes.day(one.endsOn()),
                            money ? one.cents() : null,
                            money && one.parts() != null && one.parts() > 0 ? one.parts() : null,
                            state.get(),
                            one.goal() == null ? null : ids.get(one.goal()),
                            0),
                    parts,
                    along(one.along()),
                    along(one.needs())));
        }
        if (!first) skipped = before;
        return all;
    }

    /** The newest first, with the steps that came in. */
    List<Arrangement> arrangements() {
        return contents.space().arrangements().stream()
                .map(one -> new Arrangement.Words(
                        text(one.title()),
                        Objects.requireNonNullElse(one.steps(), List.<UUID>of()).stream()
                                .flatMap(step -> Optional.ofNullable(ids.get(step)).stream())
                                .toList(),
                        text(one.own()),
                        Objects.requireNonNullElse(one.forms(), List.<String>of()).stream()
                                .filter(Arrangement.FORMS::contains)
                                .toList(),
                        text(one.how()),
                        ImportedTimes.day(one.since()),
                        ImportedTimes.day(one.until()),
                        text(one.often()),
                        ImportedTimes.day(one.look())))
                .map(words -> new Arrangement(Ids.next(), words, 0))
                .toList();
    }

    private static List<Instalment> parts(List<SpaceFile.Part> all) {
        Map<Integer, Instalment> parts = new TreeMap<>();
        for (SpaceFile.Part part : all) {
            if (part == null || ImportedTimes.day(part.dueOn()) == null || part.cents() < 1 || parts.size() >= 1000)
                continue;
            parts.put(
                    part.number(),
                    new Instalment(
                            part.number(),
                            Objects.requireNonNull(part.dueOn()),
                            part.cents(),
                            ImportedTimes.day(part.paidOn()),
                            0));
        }
        return List.copyOf(parts.values());
    }

    /** @param person who brings it in */
    List<Report> reports(UUID me, UUID person) {
        List<Report> all = new ArrayList<>();
        int before = skipped;
        Collection<UUID> steps = steps(me.equals(NOBODY) ? new UUID(0, 1) : me).stream()
                .map(planned -> planned.step().id())
                .toList();
        for (SpaceFile.Told told : contents.space().reports()) {
            Optional<StepState> state = known(told.state(), StepState::of, "report");
            UUID step = told.step() == null ? null : ids.get(told.step());
            if (state.isEmpty() || step == null || !steps.contains(step)) {
                skipped++;
                continue;
            }
            all.add(new Report(
                    fresh.next(),
                    step,
                    told.mine() ? me : null,
                    person,
                    state.get(),
                    ImportedTimes.day(told.movedTo()),
                    text(told.words()),
                    told.shown(),
                    Objects.requireNonNull(ImportedTimes.or(told.at(), clock.instant()))));
        }
        if (!me.equals(NOBODY)) skipped = before;
        return all;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String text(@Nullable String text) {
        if (text == null) return "";
        if (text.length() > STEP_TEXT) throw new ImportRefused(Why.OVERLONG);
        return text;
    }

    String name() {
        SpaceFile.About about = contents.space().space();
        String name = about == null || about.name() == null ? "" : about.name().strip();
        if (name.length() > 200) throw new ImportRefused(Why.OVERLONG);
        return name;
    }

    Instant begunAt(SpaceAccess space) {
        SpaceFile.About about = contents.space().space();
        return Objects.requireNonNull(ImportedTimes.or(about == null ? null : about.begunAt(), space.begunAt()));
    }

    ImportFile.Summary summary() {
        Map<String, Integer> parts = new TreeMap<>();
        leaves.forEach(leaf -> parts.merge(leaf.kind().part().word(), 1, Integer::sum));
        return new ImportFile.Summary(
                name(),
                ImportedTimes.or(contents.space().madeAt(), null),
                parts,
                steps(new UUID(0, 1)).size(),
                (int) media.stream().filter(kept -> !Files.heard(kept)).count(),
                (int) media.stream().filter(Files::heard).count(),
                List.copyOf(strange),
                skipped,
                contents.beside());
    }
}

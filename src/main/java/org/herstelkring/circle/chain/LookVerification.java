package org.herstelkring.circle.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.herstelkring.circle.chain.Finding.Kind;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.MasterKey;
import org.jspecify.annotations.Nullable;

/**
 * Holds the record of who looked against itself and against everything that was said of it under seal, in the database and
 * outside it. The files are read before the record, which may grow meanwhile, and once more afterwards, for what was said
 * of that growth.
 */
final class LookVerification {

    private final LookChains chains;
    private final KeyedDigest key;
    private final LookMark marks;
    private final List<CheckpointFile> files;
    private final List<Finding> wrong = new ArrayList<>();

    /** Files that the database speaks of and that are not here. */
    private final Set<String> elsewhere = new TreeSet<>();

    LookVerification(LookChains chains, MasterKey master, List<CheckpointFile> files) {
        this.chains = chains;
        this.key = master.digest(CheckpointRound.PURPOSE);
        this.marks = new LookMark(master);
        this.files = List.copyOf(files);
    }

    /**
     * @param looks how many were held against the chain, the first and the last of when
     * @param checkpoints how many genuine ones the files hold, the last of when
     */
    record Result(
            int circles,
            long looks,
            @Nullable Instant first,
            @Nullable Instant last,
            int checkpoints,
            @Nullable Instant sealed,
            List<Finding> wrong) {}

    /** Asks everything in one transaction that sees one moment. */
    Result verify(Function<Supplier<Result>, Result> moment) {
        var said = new Said();
        for (CheckpointFile file : files) file.read(said::add);
        return moment.apply(() -> circles(said.of, said.lines, said.last));
    }

    /** What the files say of each circle. */
    private static final class Said {

        private final Map<UUID, List<Checkpoint>> of = new HashMap<>();
        private int lines;
        private @Nullable Instant last;

        void add(SealedLine line) {
            Checkpoint checkpoint = Checkpoint.of(line).orElse(null);
            if (checkpoint == null) return;
            lines++;
            if (last == null || line.at().isAfter(last)) last = line.at();
            of.computeIfAbsent(checkpoint.circle(), _ -> new ArrayList<>()).add(checkpoint);
        }
    }

    private Result circles(Map<UUID, List<Checkpoint>> said, int checkpoints, @Nullable Instant sealed) {
        Set<UUID> circles = new TreeSet<>(chains.circles());
        circles.addAll(said.keySet());
        List<CheckpointFile.Reading> after =
                files.stream().map(CheckpointFile::read).toList();
        after.forEach(this::file);
        long count = 0;
        Instant first = null;
        Instant last = null;
        for (UUID circle : circles) {
            List<LinkedLook> looks = chains.looks(circle);
            for (LinkedLook look : looks) {
                if (first == null || look.at().isBefore(first)) first = look.at();
                if (last == null || look.at().isAfter(last)) last = look.at();
            }
            count += looks.size();
            circle(circle, looks, new ArrayList<>(said.getOrDefault(circle, List.of())), after);
        }
        for (String file : elsewhere)
            spoiled(
                    null,
                    "the database speaks of a file of checkpoints " + file
                            + ", which is not here: that of another server, which --also can name, or one that is gone");
        return new Result(circles.size(), count, first, last, checkpoints, sealed, List.copyOf(wrong));
    }

    private void circle(
            UUID circle, List<LinkedLook> looks, List<Checkpoint> said, List<CheckpointFile.Reading> files) {
        Optional<LookChains.Head> head = chains.head(circle);
        if (head.isEmpty() && !looks.isEmpty())
            wrong.add(new Finding(Kind.REMOVED, circle, "what says how long its record is, is gone"));
        head.flatMap(one -> kept(one, files)).ifPresent(said::add);
        List<LetGo.Places> letGo = head.map(this::letGo).orElse(List.of());
        long longest = looks.isEmpty() ? 0 : looks.getLast().place();
        String end = looks.isEmpty() ? "" : looks.getLast().link();
        wrong.addAll(new CircleCheck(
                        marks,
                        circle,
                        head.map(LookChains.Head::length).orElse(longest),
                        head.map(LookChains.Head::link).orElse(end),
                        looks,
                        letGo,
                        said)
                .findings());
    }

    /** What the database keeps of it under seal. It must be ours, of this circle, and stand in the file it names. */
    private Optional<Checkpoint> kept(LookChains.Head head, List<CheckpointFile.Reading> files) {
        if (head.checkpoint().isEmpty()) {
            if (head.sealed() != 0) spoiled(head.circle(), "what the database kept of it under seal is gone");
            return Optional.empty();
        }
        SealedLine line = SealedLine.read(key, head.checkpoint()).orElse(null);
        Checkpoint checkpoint = line == null ? null : Checkpoint.of(line).orElse(null);
        if (line == null
                || checkpoint == null
                || !checkpoint.circle().equals(head.circle())
                || checkpoint.length() != head.sealed()) {
            spoiled(head.circle(), "what the database keeps of it under seal is not what the house said");
            return Optional.empty();
        }
        List<CheckpointFile.Reading> named =
                files.stream().filter(file -> file.is(line.file())).toList();
        if (named.isEmpty()) elsewhere.add(line.file());
        else if (named.stream().noneMatch(file -> file.holds(line)))
            spoiled(
                    head.circle(),
                    "what was said of it at " + CircleCheck.time(line.at()) + " is gone from the file of checkpoints");
        return Optional.of(checkpoint);
    }

    private List<LetGo.Places> letGo(LookChains.Head head) {
        if (head.letGo().isEmpty()) return List.of();
        Optional<LetGo> letGo = SealedLine.read(key, head.letGo())
                .flatMap(LetGo::of)
                .filter(one -> one.circle().equals(head.circle()));
        if (letGo.isEmpty()) spoiled(head.circle(), "what says which looks were let go is not what the house said");
        return letGo.map(LetGo::places).orElse(List.of());
    }

    private void file(CheckpointFile.Reading file) {
        if (!file.begun()) spoiled(null, "the first lines of a file of checkpoints are gone or not ours");
        for (SealedLine line : file.spoiled())
            spoiled(
                    null,
                    "in a file of checkpoints, what stood after line " + line.number() + " of "
                            + CircleCheck.time(line.at()) + " is gone, moved or not ours");
    }

    private void spoiled(@Nullable UUID circle, String words) {
        wrong.add(new Finding(Kind.SEAL_SPOILED, circle, words));
    }
}

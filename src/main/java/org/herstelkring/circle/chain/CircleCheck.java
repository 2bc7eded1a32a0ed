package org.herstelkring.circle.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.circle.chain.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Whether the record of one circle is what it was: link by link, and against what was said of it under seal. */
final class CircleCheck {

    /** A look is dated at the beginning of its transaction; clocks may differ a little. */
    private static final Duration SLACK = Duration.ofHours(1);

    /** Of more looks that do not fit it is not tried whether they changed places. */
    private static final int MANY = 20;

    private static final HexFormat HEX = HexFormat.of();

    private final LookMark marks;
    private final UUID circle;
    private final long length;
    private final String end;
    private final List<LinkedLook> looks;
    private final List<LetGo.Places> letGo;
    private final List<Checkpoint> checkpoints;
    private final NavigableMap<Long, LinkedLook> placed = new TreeMap<>();
    private final List<Finding> found = new ArrayList<>();

    /**
     * @param length how long PostgreSQL says the chain is, and {@code end} how it ends
     * @param checkpoints genuine ones of this circle, from wherever they are kept
     */
    CircleCheck(
            LookMark marks,
            UUID circle,
            long length,
            String end,
            List<LinkedLook> looks,
            List<LetGo.Places> letGo,
            List<Checkpoint> checkpoints) {
        this.marks = marks;
        this.circle = circle;
        this.length = length;
        this.end = end;
        this.looks = looks;
        this.letGo = letGo;
        this.checkpoints = checkpoints.stream()
                .sorted(Comparator.comparingLong(Checkpoint::length).thenComparing(Checkpoint::at))
                .toList();
    }

    List<Finding> findings() {
        place();
        walk();
        againstSeals();
        datedBack();
        written();
        return found;
    }

    /** Each place has one look. Of two the one that fits stands there. */
    private void place() {
        for (LinkedLook look : looks) {
            if (look.place() < 1 || look.link().isEmpty() || look.place() > length || isLetGo(look.place())) {
                say(Kind.ADDED, "a look of " + time(look.at()) + " stands where none was recorded");
                continue;
            }
            LinkedLook other = placed.putIfAbsent(look.place(), look);
            if (other == null) continue;
            say(Kind.ADDED, "look " + look.place() + " of " + time(look.at()) + " is there twice");
            String before = link(look.place() - 1);
            if (before != null && fits(look, before)) placed.put(look.place(), look);
        }
    }

    private void walk() {
        List<LinkedLook> odd = new ArrayList<>();
        long last = 0;
        for (LinkedLook look : placed.values()) {
            long gone = missing(last + 1, look.place() - 1);
            if (gone > 0) say(Kind.REMOVED, gone + " of its looks are gone, after " + since(last));
            String before = link(look.place() - 1);
            if (before != null && !fits(look, before)) odd.add(look);
            last = look.place();
        }
        long cut = missing(last + 1, length);
        if (cut > 0)
            say(
                    Kind.CUT_SHORT,
                    "it should have " + length + " looks; the last " + cut + ", after " + since(last) + ", are gone");
        name(odd);
        if (found.isEmpty() && !end.equals(link(length)))
            say(Kind.REWRITTEN, "its end is not the one that was recorded with its last look");
    }

    /** How many of these places should have a look and have none. */
    private long missing(long from, long to) {
        long known = letGo.stream()
                .mapToLong(one -> Math.max(0, Math.min(to, one.to()) - Math.max(from, one.from()) + 1))
                .sum();
        return Math.max(0, to - from + 1 - known);
    }

    /**
     * What happened to looks that do not fit where they stand. One that fits behind what is known of the others is what it
     * was, and does not fit only because of its neighbour.
     */
    private void name(List<LinkedLook> odd) {
        Set<String> befores = new HashSet<>();
        if (odd.size() <= MANY)
            for (LinkedLook one : odd) {
                befores.add(one.link());
                String before = link(one.place() - 1);
                if (before == null) continue;
                befores.add(before);
                befores.add(one.linkAfter(HEX.parseHex(before), one.place()));
            }
        for (LinkedLook look : odd) {
            String which = "look " + look.place() + ", now of " + time(look.at()) + ", ";
            if (stood(look, look.place(), Set.of(look.link()), befores)) continue;
            if (odd.stream()
                    .anyMatch(other ->
                            other != look && stood(look, other.place(), Set.of(look.link(), other.link()), befores)))
                say(Kind.MOVED, which + "stood in another place");
            else say(Kind.CHANGED, which + "says something else than was recorded");
        }
        if (!odd.isEmpty() && found.isEmpty()) say(Kind.CHANGED, "a link between its looks was changed");
    }

    private static boolean stood(LinkedLook look, long place, Set<String> links, Set<String> befores) {
        return befores.stream().anyMatch(before -> links.contains(look.linkAfter(HEX.parseHex(before), place)));
    }

    private void againstSeals() {
        Instant held = null;
        for (Checkpoint seal : checkpoints) {
            if (seal.length() > length) {
                say(
                        Kind.CUT_SHORT,
                        "at " + time(seal.at()) + " it was " + seal.length() + " looks long, and now it is " + length);
                return;
            }
            String now = link(seal.length());
            if (now == null) continue;
            if (!now.equals(seal.link())) {
                if (found.isEmpty())
                    say(
                            Kind.REWRITTEN,
                            "it fits in itself, and is not what it was at " + time(seal.at())
                                    + (held == null ? "" : "; until " + time(held) + " it is"));
                return;
            }
            held = seal.at();
        }
    }

    /** Was added later than it says: it stands behind what was sealed after its date. */
    private void datedBack() {
        for (LinkedLook look : placed.values())
            for (Checkpoint seal : checkpoints)
                if (seal.length() < look.place() && look.at().isBefore(seal.at().minus(SLACK))) {
                    say(
                            Kind.ADDED,
                            "look " + look.place() + " says " + time(look.at()) + ", and was not there at "
                                    + time(seal.at()));
                    break;
                }
    }

    /** Of those that fit where they stand: whether the house wrote them. */
    private void written() {
        for (LinkedLook look : placed.values()) {
            String before = link(look.place() - 1);
            if (before != null && fits(look, before) && !look.isOurs(marks))
                say(
                        Kind.NOT_OURS,
                        "look " + look.place() + " of " + time(look.at())
                                + " was not written by the house: put there, or changed");
        }
    }

    private static boolean fits(LinkedLook look, String before) {
        return look.link().equals(look.linkAfter(HEX.parseHex(before), look.place()));
    }

    /** How the chain was after so many looks; null when that is not known. */
    private @Nullable String link(long place) {
        if (place == 0) return "";
        for (LetGo.Places one : letGo) if (one.to() == place) return one.link();
        LinkedLook look = placed.get(place);
        return look == null ? null : look.link();
    }

    private boolean isLetGo(long place) {
        return letGo.stream().anyMatch(one -> one.holds(place));
    }

    private String since(long place) {
        LinkedLook look = placed.get(place);
        return look == null ? "its beginning" : time(look.at());
    }

    private void say(Kind kind, String words) {
        found.add(new Finding(kind, circle, words));
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

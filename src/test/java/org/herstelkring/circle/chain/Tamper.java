package org.herstelkring.circle.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.chain.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** What somebody who owns the database could do to the record, or to the file beside it, and what it must be called. */
enum Tamper {
    CHANGE_A_LOOK(Kind.CHANGED),
    CHANGE_A_LOOK_AND_LINK_ANEW(Kind.REWRITTEN),
    CHANGE_WHEN(Kind.CHANGED),
    CHANGE_WHEN_AND_LINK_ANEW(Kind.REWRITTEN),
    CHANGE_A_LINK(Kind.CHANGED, Kind.REWRITTEN),
    CHANGE_ONE_THAT_IS_NOT_SEALED_YET(Kind.NOT_OURS),
    CHANGE_A_MARK(Kind.NOT_OURS),
    TAKE_OUT_ONE(Kind.REMOVED, Kind.CUT_SHORT),
    TAKE_OUT_SOME(Kind.REMOVED, Kind.CUT_SHORT),
    TAKE_OUT_ONE_AND_LINK_ANEW(Kind.CUT_SHORT, Kind.REWRITTEN),
    TAKE_OUT_A_MONTH(Kind.REMOVED, Kind.CUT_SHORT),
    SWAP_PLACES(Kind.MOVED),
    SWAP_LOOKS(Kind.MOVED),
    SWAP_LOOKS_AND_LINK_ANEW(Kind.REWRITTEN),
    CUT_THE_TAIL(Kind.CUT_SHORT),
    CUT_THE_TAIL_AND_SHORTEN(Kind.CUT_SHORT),
    CUT_BACK_TO_AN_EARLIER_SEAL(Kind.CUT_SHORT),
    TAKE_OUT_ALL(Kind.CUT_SHORT),
    TAKE_OUT_WHAT_SAYS_HOW_LONG_IT_IS(Kind.REMOVED),
    PUT_ONE_BESIDE_THE_CHAIN(Kind.ADDED),
    PUT_ONE_IN_A_PLACE(Kind.ADDED),
    PUT_ONE_IN_AND_LINK_ANEW(Kind.REWRITTEN, Kind.NOT_OURS),
    PUT_ONE_IN_THROUGH_THE_DOOR(Kind.NOT_OURS),
    PUT_ONE_IN_THROUGH_THE_DOOR_DATED_BACK(Kind.ADDED),
    CHANGE_THE_END(Kind.REWRITTEN, Kind.CUT_SHORT, Kind.ADDED),
    CHANGE_WHAT_WAS_SEALED(Kind.SEAL_SPOILED),
    SAY_IT_WAS_LET_GO(Kind.SEAL_SPOILED, Kind.REMOVED, Kind.CUT_SHORT),
    FILE_CHANGE(Kind.SEAL_SPOILED),
    FILE_TAKE_OUT(Kind.SEAL_SPOILED),
    FILE_SWAP(Kind.SEAL_SPOILED),
    FILE_CUT_THE_TAIL(Kind.SEAL_SPOILED),
    FILE_REPEAT(Kind.SEAL_SPOILED);

    private final Set<Kind> called;

    Tamper(Kind first, Kind... others) {
        called = EnumSet.of(first, others);
    }

    boolean named(Finding finding, @Nullable UUID circle) {
        return called.contains(finding.kind()) && (circle == null || circle.equals(finding.circle()));
    }

    boolean ofTheFile() {
        return name().startsWith("FILE");
    }

    /** Does it to this circle; what is done to the database can be rolled back. */
    void toTheDatabase(WitnessedRecord it, UUID circle, Random random) throws SQLException {
        long length = (Long) it.rows("select length from circle.look_head where circle_id = ?", circle)
                .getFirst()
                .getFirst();
        long place = 1 + random.nextLong(length);
        long other = 1 + (place + random.nextLong(length - 1)) % length;
        switch (this) {
            case CHANGE_A_LOOK -> change(it, circle, place, random);
            case CHANGE_A_LOOK_AND_LINK_ANEW -> {
                change(it, circle, place, random);
                linkAnew(it, circle);
            }
            case CHANGE_WHEN -> when(it, circle, place, random);
            case CHANGE_WHEN_AND_LINK_ANEW -> {
                when(it, circle, place, random);
                linkAnew(it, circle);
            }
            case CHANGE_A_LINK ->
                it.run("update circle.look set link = sha256(link) where circle_id = ? and place = ?", circle, place);
            case CHANGE_ONE_THAT_IS_NOT_SEALED_YET -> {
                it.look(circle, it.month(6));
                it.run("set constraints all immediate");
                change(it, circle, length + 1, random);
                linkAnew(it, circle);
            }
            case CHANGE_A_MARK ->
                it.run("update circle.look set mark = sha256(mark) where circle_id = ? and place = ?", circle, place);
            case TAKE_OUT_ONE -> it.run("delete from circle.look where circle_id = ? and place = ?", circle, place);
            case TAKE_OUT_SOME ->
                it.run(
                        "delete from circle.look where circle_id = ? and place between ? and ?",
                        circle,
                        Math.min(place, other),
                        Math.max(place, other));
            case TAKE_OUT_ONE_AND_LINK_ANEW -> {
                it.run("delete from circle.look where circle_id = ? and place = ?", circle, place);
                it.run("update circle.look set place = place - 1 where circle_id = ? and place > ?", circle, place);
                linkAnew(it, circle);
            }
            case TAKE_OUT_A_MONTH ->
                it.run(
                        "delete from circle.look l using circle.look m where m.circle_id = ? and m.place = ? and l.circle_id = m.circle_id"
                                + " and date_trunc('month', l.at) = date_trunc('month', m.at)",
                        circle,
                        place);
            case SWAP_PLACES ->
                it.run(
                        "update circle.look set place = case place when ? then ?::bigint else ? end where circle_id = ? and place in (?, ?)",
                        place,
                        other,
                        place,
                        circle,
                        place,
                        other);
            case SWAP_LOOKS -> swap(it, circle, place, other);
            case SWAP_LOOKS_AND_LINK_ANEW -> {
                swap(it, circle, place, other);
                linkAnew(it, circle);
            }
            case CUT_THE_TAIL -> it.run("delete from circle.look where circle_id = ? and place >= ?", circle, place);
            case CUT_THE_TAIL_AND_SHORTEN -> {
                it.run("delete from circle.look where circle_id = ? and place >= ?", circle, place);
                linkAnew(it, circle);
            }
            case CUT_BACK_TO_AN_EARLIER_SEAL -> {
                List<SealedLine> lines = it.lines().stream()
                        .filter(line -> Checkpoint.of(line)
                                .filter(one -> one.circle().equals(circle) && one.length() < length)
                                .isPresent())
                        .toList();
                SealedLine earlier = lines.get(random.nextInt(lines.size()));
                long then = Checkpoint.of(earlier).orElseThrow().length();
                it.run("delete from circle.look where circle_id = ? and place > ?", circle, then);
                linkAnew(it, circle);
                it.run(
                        "update circle.look_head set sealed = ?, checkpoint = ? where circle_id = ?",
                        then,
                        earlier.text(),
                        circle);
            }
            case TAKE_OUT_ALL -> {
                it.run("delete from circle.look where circle_id = ?", circle);
                it.run("delete from circle.look_head where circle_id = ?", circle);
            }
            case TAKE_OUT_WHAT_SAYS_HOW_LONG_IT_IS ->
                it.run("delete from circle.look_head where circle_id = ?", circle);
            case PUT_ONE_BESIDE_THE_CHAIN -> copy(it, circle, place, "null", "null");
            case PUT_ONE_IN_A_PLACE ->
                copy(it, circle, place, String.valueOf(random.nextBoolean() ? place : length + 1), "sha256(link)");
            case PUT_ONE_IN_AND_LINK_ANEW -> {
                it.run("update circle.look set place = place + 1 where circle_id = ? and place > ?", circle, place);
                copy(it, circle, place, String.valueOf(place + 1), "link");
                linkAnew(it, circle);
            }
            case PUT_ONE_IN_THROUGH_THE_DOOR -> {
                copy(it, circle, length, "null", "null");
                it.run("set constraints all immediate");
            }
            case PUT_ONE_IN_THROUGH_THE_DOOR_DATED_BACK -> {
                copy(it, circle, 1 + random.nextLong(length / 2), "null", "null");
                it.run("set constraints all immediate");
            }
            case CHANGE_THE_END ->
                it.run(
                        random.nextBoolean()
                                ? "update circle.look_head set link = sha256(link) where circle_id = ?"
                                : "update circle.look_head set length = length + 1 - 2 * (length % 2) where circle_id = ?",
                        circle);
            case CHANGE_WHAT_WAS_SEALED -> {
                String checkpoint =
                        (String) it.rows("select checkpoint from circle.look_head where circle_id = ?", circle)
                                .getFirst()
                                .getFirst();
                it.run(
                        "update circle.look_head set checkpoint = ? where circle_id = ?",
                        random.nextBoolean() ? "" : spoil(checkpoint, random),
                        circle);
            }
            case SAY_IT_WAS_LET_GO -> {
                it.run("delete from circle.look where circle_id = ? and place <= ?", circle, place);
                String said = new LetGo(circle, List.of(new LetGo.Places(1, place, "00".repeat(32)))).said();
                it.run(
                        "update circle.look_head set let_go = ? where circle_id = ?",
                        "abc 4 2027-01-01T00:00:00Z " + said + " 0123456789abcdef " + "00".repeat(32),
                        circle);
            }
            default -> throw new IllegalStateException(name());
        }
    }

    /** Does it to a copy of the file. */
    void toTheFile(Path copy, Random random) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(copy));
        int one = random.nextInt(lines.size());
        int other = (one + 1 + random.nextInt(lines.size() - 1)) % lines.size();
        switch (this) {
            case FILE_CHANGE -> lines.set(one, spoil(lines.get(one), random));
            case FILE_TAKE_OUT -> lines.remove(one);
            case FILE_SWAP -> Collections.swap(lines, one, other);
            case FILE_CUT_THE_TAIL ->
                lines.subList(Math.max(1, one), lines.size()).clear();
            case FILE_REPEAT -> lines.add(other, lines.get(one));
            default -> throw new IllegalStateException(name());
        }
        Files.write(copy, lines);
    }

    private static void change(WitnessedRecord it, UUID circle, long place, Random random) throws SQLException {
        String what = switch (random.nextInt(6)) {
            case 0 -> "person_id = gen_random_uuid()";
            case 1 -> "part = part || 'x'";
            case 2 -> "subject_id = case when subject_id is null then id end";
            case 3 -> "how = case how when 'read' then 'title' else 'read' end";
            case 4 -> "grant_id = gen_random_uuid()";
            default -> "id = gen_random_uuid()";
        };
        it.run("update circle.look set " + what + " where circle_id = ? and place = ?", circle, place);
    }

    private static void when(WitnessedRecord it, UUID circle, long place, Random random) throws SQLException {
        it.run(
                "update circle.look set at = at + make_interval(secs => ?) where circle_id = ? and place = ?",
                random.nextBoolean() ? 0.000001 : -3600.0,
                circle,
                place);
    }

    private static void swap(WitnessedRecord it, UUID circle, long place, long other) throws SQLException {
        it.run(
                "update circle.look l set place = o.place, link = o.link from circle.look o where l.circle_id = ? and o.circle_id = l.circle_id"
                        + " and ((l.place = ? and o.place = ?) or (l.place = ? and o.place = ?))",
                circle,
                place,
                other,
                other,
                place);
    }

    private static void copy(WitnessedRecord it, UUID circle, long from, String place, String link)
            throws SQLException {
        it.run(
                "insert into circle.look (circle_id, id, person_id, part, subject_id, how, grant_id, at, mark, place, link)"
                        + " select circle_id, gen_random_uuid(), gen_random_uuid(), part, subject_id, how, grant_id, at, mark, "
                        + place + ", " + link + " from circle.look where circle_id = ? and place = ?",
                circle,
                from);
    }

    /** As PostgreSQL links, so that the chain fits in itself again. */
    private static void linkAnew(WitnessedRecord it, UUID circle) throws SQLException {
        String link = "";
        List<LinkedLook> looks = looks(it, circle);
        for (LinkedLook look : looks) {
            link = look.linkAfter(HexFormat.of().parseHex(link), look.place());
            it.run(
                    "update circle.look set link = decode(?, 'hex') where circle_id = ? and place = ?",
                    link,
                    circle,
                    look.place());
        }
        it.run(
                "update circle.look_head set length = ?, link = decode(?, 'hex') where circle_id = ?",
                (long) looks.size(),
                link,
                circle);
    }

    private static List<LinkedLook> looks(WitnessedRecord it, UUID circle) {
        return LookChains.of(it.owner).looks(circle);
    }

    /** One sign of it becomes another one. */
    private static String spoil(String line, Random random) {
        int at = random.nextInt(line.length());
        char other = line.charAt(at) == '7' ? '8' : '7';
        return line.substring(0, at) + other + line.substring(at + 1);
    }
}

package org.herstelkring.circle.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The looks of a circle that were let go together with their month, by the operator and on purpose: which places, and the
 * link with which each row of them ended, so that the chain goes on from there.
 */
record LetGo(UUID circle, List<Places> places) {

    private static final String KIND = "let-go";

    /** @param link of the last of them */
    record Places(long from, long to, String link) {

        boolean holds(long place) {
            return from <= place && place <= to;
        }
    }

    String said() {
        var ranges = new ArrayList<String>();
        for (Places one : places) ranges.add(one.from + "-" + one.to + ":" + one.link);
        return String.join("/", KIND, circle.toString(), String.join(",", ranges));
    }

    /** What a genuine line says, if it is about looks that were let go. */
    static Optional<LetGo> of(SealedLine line) {
        String[] pieces = line.said().split("/", -1);
        if (!pieces[0].equals(KIND)) return Optional.empty();
        var ranges = new ArrayList<Places>();
        for (String range : pieces[2].split(",")) {
            String[] ends = range.split("[-:]");
            ranges.add(new Places(Long.parseLong(ends[0]), Long.parseLong(ends[1]), ends[2]));
        }
        return Optional.of(new LetGo(UUID.fromString(pieces[1]), ranges));
    }
}

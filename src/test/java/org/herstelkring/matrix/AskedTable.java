package org.herstelkring.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.Statements;

/**
 * What each page asks the database, as it is written down in {@code src/test/resources/architecture}: a line for a page, with
 * its statements and its round trips, and behind a {@code #} why it needs more than others.
 */
record AskedTable(Map<String, Line> lines) {

    /** A page needs no more than this without saying why: the session, who they are and the end of it all included. */
    static final int MOST = 12;

    private static final Path FILE = Path.of("src/test/resources/architecture/asked.txt");
    private static final Path FOUND = Path.of("target/asked.txt");
    private static final Pattern LINE = Pattern.compile("(\\S+) +(\\d+) +(\\d+)(?: +# (.+))?");

    /** @param why empty when it says none */
    record Line(int statements, int roundTrips, String why) {

        static Line of(Statements.Count count) {
            return new Line(count.statements(), count.roundTrips(), "");
        }

        boolean isAbove(Line other) {
            return statements > other.statements || roundTrips > other.roundTrips;
        }

        Line most(Line other) {
            return new Line(Math.max(statements, other.statements), Math.max(roundTrips, other.roundTrips), why);
        }

        private boolean isMuch() {
            return statements > MOST || roundTrips > MOST;
        }
    }

    static AskedTable read() throws IOException {
        Map<String, Line> lines = new TreeMap<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            Matcher read = LINE.matcher(line);
            if (!read.matches()) throw new IllegalStateException("no page, statements and round trips: " + line);
            String why = read.group(4) == null ? "" : read.group(4);
            lines.put(read.group(1), new Line(Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3)), why));
        }
        return new AskedTable(lines);
    }

    /** Whether this is more than is written down for a page; a page that is not written down is more. */
    boolean isMore(String page, Line found) {
        Line written = lines.get(page);
        return written == null || found.isAbove(written);
    }

    /** What asks more than is written down, is not there, is not asked any more, or does not say why it asks so much. */
    List<String> differences(Map<String, Line> found) throws IOException {
        List<String> wrong = new ArrayList<>();
        found.forEach((page, line) -> {
            if (isMore(page, line))
                wrong.add(page + " " + line.statements() + " " + line.roundTrips() + ", written down: "
                        + lines.get(page));
        });
        lines.forEach((page, line) -> {
            if (!found.containsKey(page)) wrong.add(page + " is no page any more");
            if (line.isMuch() && line.why().isEmpty()) wrong.add(page + " does not say why it asks so much");
        });
        write(found);
        return wrong;
    }

    /** To take over when a page asks less, or what it does is worth more. */
    private void write(Map<String, Line> found) throws IOException {
        List<String> text = new ArrayList<>();
        found.forEach((page, line) -> {
            String why = lines.containsKey(page) ? lines.get(page).why() : "";
            text.add(page + " " + line.statements() + " " + line.roundTrips() + (why.isEmpty() ? "" : " # " + why));
        });
        Files.write(FOUND, text);
    }
}

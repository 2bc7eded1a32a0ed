package org.herstelkring.bench;

import java.util.Locale;
import org.herstelkring.bench.Result.Row;

/** A result as a page of Markdown. */
final class Table {

    static final String PRODUCT = "product";
    static final String BARE = "bare";
    static final String POSTGRES = "postgresql";

    private Table() {}

    static String of(Result result) {
        var page = new StringBuilder("# Speed, as bin/bench measured it\n\n");
        page.append(result.machine().inWords()).append(". ");
        page.append(number(result.size())).append(" spaces.\n");
        if (result.quick())
            page.append(
                    "\n**Tried with --quick: hardly warm and one short round. These figures say that it works, not how fast"
                            + " anything is.**\n");
        for (String remark : result.remarks()) page.append("\n").append(remark).append("\n");
        if (!result.rows().isEmpty()) rows(result, page);
        if (!result.figures().isEmpty()) {
            page.append("\n| | figure | measured | aim |\n|---|---|---|---|\n");
            for (Result.Figure one : result.figures())
                page.append("| %s | %s | %s | %s |%n".formatted(one.code(), one.what(), one.value(), one.aim()));
        }
        return page.toString();
    }

    private static void rows(Result result, StringBuilder page) {
        page.append("""

                | | work | product, a second | bare server | ratio | PostgreSQL alone | p50 at half of it, ms | p99 | bare p50 | bare p99 | statements (transactions) | wrong |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (Row row : result.rows())
            page.append("| %s | %s | %s | %s | %.2f | %s | %s | %s | %s | %s | %s | %d |%n"
                    .formatted(
                            row.code(),
                            row.what(),
                            rate(row, PRODUCT),
                            rate(row, BARE),
                            Rounds.middle(row.perSecond().get(PRODUCT))
                                    / Math.max(
                                            1e-9, Rounds.middle(row.perSecond().get(BARE))),
                            row.perSecond().containsKey(POSTGRES) ? rate(row, POSTGRES) : "",
                            milliseconds(row.median().get(PRODUCT)),
                            milliseconds(row.slowest().get(PRODUCT)),
                            milliseconds(row.median().get(BARE)),
                            milliseconds(row.slowest().get(BARE)),
                            row.statements(),
                            row.wrong()));
    }

    private static String rate(Row row, String server) {
        var rounds = row.perSecond().get(server);
        return number(Math.round(Rounds.middle(rounds)))
                + (rounds.size() > 1 ? " ± " + Rounds.spread(rounds) / 2 + " %" : "");
    }

    private static String milliseconds(java.util.List<Double> rounds) {
        return String.format(Locale.ROOT, "%.1f", Rounds.middle(rounds));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

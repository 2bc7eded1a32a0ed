package org.herstelkring.bench.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.herstelkring.bench.house.StatementLog.Said;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    @Test
    void whatIsReadIsWhatARequestAskedAndNotWhatTheHouseDidMeanwhile() {
        String log = """
                2026-11-27 18:00:00.001 UTC [7] LOG:  duration: 0.010 ms  parse <unnamed>: BEGIN
                2026-11-27 18:00:00.001 UTC [7] LOG:  duration: 0.010 ms  execute <unnamed>: BEGIN
                2026-11-27 18:00:00.002 UTC [7] LOG:  duration: 0.020 ms  execute S_1: select set_config('app.person', $1, true), set_config('app.duty', $2, true)
                2026-11-27 18:00:00.002 UTC [7] DETAIL:  Parameters: $1 = 'somebody', $2 = ''
                2026-11-27 18:00:00.003 UTC [9] LOG:  duration: 0.020 ms  execute S_1: select set_config('app.person', $1, true), set_config('app.duty', $2, true)
                2026-11-27 18:00:00.003 UTC [9] DETAIL:  Parameters: $1 = '', $2 = 'remind'
                2026-11-27 18:00:00.004 UTC [7] LOG:  duration: 0.030 ms  execute S_2: select name from a.thing
                \twhere id = $1 and word = $2
                2026-11-27 18:00:00.004 UTC [7] DETAIL:  Parameters: $1 = NULL, $2 = 'it''s'
                2026-11-27 18:00:00.005 UTC [9] LOG:  duration: 0.030 ms  execute S_3: select due from a.round
                2026-11-27 18:00:00.006 UTC [7] LOG:  duration: 0.010 ms  execute S_4: COMMIT
                """;
        StatementLog.Request request = StatementLog.read(log);
        assertThat(request.transactions()).isEqualTo(1);
        assertThat(request.statements()).extracting(Said::sql).containsExactly("""
                select name from a.thing
                where id = $1 and word = $2""");
        assertThat(request.statements().getFirst().values()).containsExactly(null, "it's");
    }

    @Test
    void howeverLongAValueIsItIsRead() {
        String value = "\\x" + "0f".repeat(100_000);
        String log = """
                2026-11-27 18:00:00.002 UTC [7] LOG:  duration: 0.020 ms  execute S_1: select set_config('app.person', $1, true)
                2026-11-27 18:00:00.002 UTC [7] DETAIL:  Parameters: $1 = 'somebody'
                2026-11-27 18:00:00.004 UTC [7] LOG:  duration: 0.030 ms  execute S_2: insert into a.thing values ($1, $2)
                2026-11-27 18:00:00.004 UTC [7] DETAIL:  Parameters: $1 = '%s', $2 = 'more'
                """.formatted(value);
        assertThat(StatementLog.read(log).statements().getFirst().values()).containsExactly(value, "more");
    }
}

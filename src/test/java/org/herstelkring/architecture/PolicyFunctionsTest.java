package org.herstelkring.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What policies ask of the acting person reads that person's rows alone: otherwise every page would take longer with every
 * circle that somebody else begins.
 */
@ApplicationTest
@OnEveryServer
class PolicyFunctionsTest {

    private static final int OTHERS = 12;

    /** Functions that answer rows about whoever acts; those that ask for one part are asked for one. */
    private static final String ALL = """
            select n.nspname || '.' || p.proname || case when p.pronargs = 0 then '()' else '(''space.goals'')' end
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.proretset and p.provolatile = 's' and p.prolang = (select oid from pg_language where lanname = 'plpgsql')
              and (p.pronargs = 0 or p.proargtypes::text = 'text'::regtype::oid::text)
              and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')
            order by 1
            """;

    private static final String ROWS =
            "select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables";

    @LocalServerPort
    int port;

    @Autowired
    SpaceCast spaces;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noneOfThemReadsMoreWhenOthersBegin() {
        SpaceCast.Cast cast = spaces.cast();
        UUID goal = goal(cast.sam());
        spaces.give(cast.sam(), cast.lena(), SpacePart.WISHES, null, May.READ);
        spaces.give(cast.sam(), cast.lena(), SpacePart.GOALS, goal, May.READ);
        Map<String, Long> before = read(List.of(cast.sam(), cast.lena()));
        for (int n = 0; n < OTHERS; n++) {
            UUID other = spaces.account("Kim", UUID.randomUUID().toString().substring(0, 8));
            spaces.begin(other);
            goal(other);
        }
        Map<String, Long> after = read(List.of(cast.sam(), cast.lena()));
        assertThat(before).containsKeys(cast.lena() + " journey.goals_seen()", cast.sam() + " circle.kept()");
        assertThat(after).isEqualTo(before);
    }

    /** It is asked at every request. */
    @Test
    void whoseASessionIsIsFoundWithoutReadingOthers() {
        long before = readForASession(account());
        for (int n = 0; n < OTHERS; n++) account();
        assertThat(readForASession(account())).isEqualTo(before).isPositive();
    }

    private UUID account() {
        return spaces.account("Sam", UUID.randomUUID().toString().substring(0, 8));
    }

    private long readForASession(UUID person) {
        Caller.signedIn(port, person).get("/me");
        return Acting.on(
                Duty.SIGN_IN,
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    String session = jdbc.sql("select session_id from people.session where principal_name = ?")
                            .param(person.toString())
                            .query(String.class)
                            .single();
                    return read("people.session_of('" + session + "', current_setting('app.proof'))");
                })));
    }

    private UUID goal(UUID owner) {
        return spaces.leaf(owner, LeafKind.GOAL, "", Map.of("title", "wandelen"));
    }

    private Map<String, Long> read(List<UUID> people) {
        List<String> functions = jdbc.sql(ALL).query(String.class).list();
        Map<String, Long> rows = new TreeMap<>();
        for (UUID person : people)
            for (String function : functions)
                rows.put(person + " " + function, spaces.in(person, () -> read(function)));
        return rows;
    }

    /** Planned anew, as where there are many rows: with so few as here a table is soonest read whole. */
    private long read(String function) {
        jdbc.sql("discard plans").update();
        jdbc.sql("set local enable_seqscan = off").update();
        long before = rows();
        jdbc.sql("select count(*) from (select " + function + ") asked")
                .query(Long.class)
                .single();
        long read = rows() - before;
        jdbc.sql("discard plans").update();
        return read;
    }

    private long rows() {
        return jdbc.sql(ROWS).query(Long.class).single();
    }
}

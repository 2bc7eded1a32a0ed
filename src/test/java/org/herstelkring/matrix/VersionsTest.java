package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Catalog;
import org.herstelkring.cast.Web;
import org.herstelkring.matrix.Addresses.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A form that changes something carries the version it was opened on. Without one it makes something new or nothing at all:
 * what stands already is never written over by somebody who did not say what they saw of it.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsTest {

    /** Forms with a version that no page of the worlds has over something that stands, and why. */
    private static final Map<String, String> ELSEWHERE = new LinkedHashMap<>();

    static {
        ELSEWHERE.put("/cases", "begins a case");
        ELSEWHERE.put("/cases/{circle}/meetings", "makes a meeting");
        ELSEWHERE.put("/cases/{circle}/people/{participant}/preparation/supporters", "adds somebody");
        ELSEWHERE.put("/cases/{circle}/people", "adds somebody");
        ELSEWHERE.put("/cases/{circle}/plan/commitments", "adds a commitment");
        ELSEWHERE.put("/cases/{circle}/talks", "plans a talk");
        ELSEWHERE.put("/cases/{circle}/guardians", "adds somebody");
        ELSEWHERE.put("/cases/{circle}/people/{person}/guardians/age", "an age is no text; GuardianTest");
        ELSEWHERE.put("/cases/{circle}/people/{person}/guardians/answers/{by}", "asked of a minor; GuardianTest");
        ELSEWHERE.put("/my-part/{participant}/own-answer", "asked of a minor; GuardianTest");
        ELSEWHERE.put("/guardian/{guardian}/children/{child}", "whoever decides for a child; GuardianTest");
        ELSEWHERE.put("/cases/agreements/country", "rows of an organisation; AgreementRulesTest");
        ELSEWHERE.put("/cases/agreements/{matter}", "rows of an organisation; AgreementRulesTest");
        ELSEWHERE.put("/space/measures/{key}", "makes a step");
        ELSEWHERE.put("/with-me/{circle}/{part}/propose", "makes a proposal");
        ELSEWHERE.put("/space/quartet/{id:[0-9a-f-]{36}}", "its page asks for a new answer; BeginTest");
        ELSEWHERE.put(
                "/space/{part:goals|roles}/{origin:[0-9a-f-]+}/steps/{id:[0-9a-f-]+}/plan",
                "its page asks it of an idea alone; GrowingTest");
        ELSEWHERE.put(
                "/cases/{circle}/conversation/aftercare/{participant}",
                "asked after a conversation that was stopped; AftercareTest");
        ELSEWHERE.put("/cases/{circle}/seats", "asked once somebody was tapped; SeatingTest");
        ELSEWHERE.put("/cases/{circle}/closing", "closing what is open writes over nothing; ClosingTest");
        ELSEWHERE.put("/organisation", "rows of an organisation; PeoplePagesTest");
        ELSEWHERE.put("/organisation/agenda/{id}", "rows of an organisation; ThemesTest");
        ELSEWHERE.put("/organisation/pyramid/{id}", "rows of an organisation; ThemesTest");
        ELSEWHERE.put("/organisation/contacts", "rows of an organisation; ManyPeopleTest");
        ELSEWHERE.put("/organisation/letterhead", "rows of an organisation; LettersTest");
        ELSEWHERE.put("/letters/text", "rows of an organisation; LettersTest");
        ELSEWHERE.put("/me/reached", "a row of somebody's account; LettersTest");
        ELSEWHERE.put("/pyramid/offers/{key}", "rows of an organisation; CataloguePagesTest");
        ELSEWHERE.put("/pyramid/own/{id}", "rows of an organisation; CataloguePagesTest");
    }

    /** A preparation goes by how each of its fields read, and only where that is not said by the version. */
    private static final List<String> SEEN = List.of("version", "was");

    private static final Set<String> MOVING = Set.of("circle.look", "circle.look_head", "cases.reminder");

    @Autowired
    private Worlds making;

    @Autowired
    private OpenRows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Map<PathPattern, HandlerMethod> versioned = new TreeMap<>();
    private List<World> worlds = List.of();

    private record Open(PathPattern pattern, String path, boolean typing, PageForm form, Asker asker) {}

    @BeforeAll
    void findTheForms() {
        rows.prepare();
        worlds = making.circles();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (posted(info) && takesAVersion(handler))
                info.getPathPatternsCondition().getPatterns().forEach(pattern -> versioned.put(pattern, handler));
        });
    }

    @AfterAll
    void shut() {
        rows.shut();
    }

    @Test
    void rowsBeginAtVersionOne() {
        List<String> other = jdbc.sql("""
                        select c.oid::regclass || ': ' || coalesce(pg_get_expr(d.adbin, d.adrelid), 'none')
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'version'
                            and a.atttypid = 'bigint'::regtype
                        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                        where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|history)'
                          and coalesce(pg_get_expr(d.adbin, d.adrelid), 'none') !~ '^''?1''?(::bigint)?$'
                        """).query(String.class).list();
        assertThat(other).isEmpty();
    }

    @Test
    void whoDoesNotSayWhatTheySawChangesNothing() {
        List<Open> open = open();
        List<String> wrong = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        Set<String> before = standing();
        for (Open one : open) {
            String[] sent = one.form().changedWithout(SEEN);
            Web.Visitor visitor = one.asker().visitor();
            int status = (one.typing() ? visitor.typing(one.path(), sent) : visitor.post(one.path(), sent)).status();
            asked.add(one.pattern().getPatternString());
            Set<String> after = standing();
            String what = one.path() + " answers " + status + " to " + Arrays.toString(sent);
            if (!Set.of(200, 303, 400, 409).contains(status)) wrong.add(what + ", which proves nothing");
            if (!after.containsAll(before)) wrong.add(what + " and wrote over what stood");
            before = after;
        }
        assertThat(wrong).isEmpty();
        Set<String> notAsked = new TreeSet<>();
        versioned.keySet().forEach(pattern -> notAsked.add(pattern.getPatternString()));
        notAsked.removeAll(asked);
        assertThat(notAsked)
                .as("forms that are stated and nowhere found, or found and not stated")
                .isEqualTo(new TreeSet<>(ELSEWHERE.keySet()));
    }

    /** Every row of these circles, as it stands. */
    private Set<String> standing() {
        Set<String> tables = new TreeSet<>(new Catalog(jdbc).ofCircles());
        tables.removeAll(MOVING);
        tables.remove("circle.circle");
        List<UUID> circles = worlds.stream().map(world -> world.root).toList();
        String sql = tables.stream()
                .map(table ->
                        "select '" + table + " ' || md5(t::text) from " + table + " t where circle_id = any (:circles)")
                .collect(Collectors.joining(" union all "));
        return rows.without(() -> transaction.execute(_ -> new TreeSet<>(jdbc.sql(sql)
                .param("circles", circles.toArray(UUID[]::new))
                .query(String.class)
                .list())));
    }

    /** Of every form two, over something that stands already. */
    private List<Open> open() {
        List<Open> open = new ArrayList<>();
        Map<String, Integer> times = new TreeMap<>();
        for (Address address : Addresses.all(mapping)) {
            if (!address.reads() || address.typing()) continue;
            for (World world : worlds) {
                if (!world.has(address)) continue;
                Optional<String> path = world.path(address);
                if (path.isEmpty()) continue;
                for (Asker asker : world.rightful(address)) {
                    Web.Answer page = asker.visitor().get(path.get());
                    if (page.status() != 200) continue;
                    for (PageForm form : PageForm.in(page.body())) {
                        if (!form.value("version").matches("[1-9]\\d*")) continue;
                        add(open, times, form.action(), false, form, asker);
                        if (!form.autosave().isEmpty()) add(open, times, form.autosave(), true, form, asker);
                    }
                }
            }
        }
        return open;
    }

    private void add(
            List<Open> open, Map<String, Integer> times, String path, boolean typing, PageForm form, Asker asker) {
        versioned.keySet().stream()
                .filter(pattern -> pattern.matches(PathContainer.parsePath(path)))
                .findFirst()
                .filter(pattern -> !ELSEWHERE.containsKey(pattern.getPatternString()))
                .filter(pattern -> times.merge(pattern + " " + typing, 1, Integer::sum) <= 2)
                .ifPresent(pattern -> open.add(new Open(pattern, path, typing, form, asker)));
    }

    private static boolean posted(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.POST);
    }

    private static boolean takesAVersion(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if ("version".equals(parameter.getParameterName())) return true;
            Class<?> type = parameter.getParameterType();
            if (type.isRecord()
                    && Arrays.stream(type.getRecordComponents())
                            .anyMatch(component -> component.getName().equals("version"))) return true;
        }
        return false;
    }
}

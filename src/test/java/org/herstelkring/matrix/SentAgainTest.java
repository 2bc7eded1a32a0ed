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
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * Every form that brings the id of what it makes: sent twice it makes one; sent again with something else in it (back,
 * change, send) that is what stands, or its sender sees both, or why it stays as it was. Never "it stands" with the old one.
 */
@ApplicationTest
class SentAgainTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*" + ID.pattern() + "[^\"]*)\"");

    /** What a form has to be sent with besides. */
    private static final Map<String, Map<String, String>> MORE = new LinkedHashMap<>();

    /** Where what was typed is no words to keep: a name under a signature. */
    private static final Set<String> SIGNED = Set.of("/cases/{}/plan/signatures", "/my-part/{}/plan/signatures");

    /** A page that has a form only when it is asked for it. */
    private static final Map<String, String> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("/with-me/{circle}/{part}/propose", "?kind=question");
        MORE.put("/cases/{}/guardians", Map.of("participant", ""));
        MORE.put("/cases/{}/people", Map.of("roles", "harmed", "address", ""));
        MORE.put("/cases/{}/plan/signatures", Map.of("confirm", "true"));
        MORE.put("/my-part/{}/plan/signatures", Map.of("confirm", "true"));
        MORE.put("/pyramid/own/{}", Map.of("for", "harmed", "kind", "material"));
    }

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

    private record Found(String name, PageForm form, Asker asker) {}

    @Test
    void whatIsSentAgainWithOtherWordsIsNeverSilentlyTheOldOne() {
        rows.prepare();
        try {
            List<String> wrong = new ArrayList<>();
            Map<String, Found> all = found(making.anew());
            all.values().forEach(one -> send(one, wrong));
            assertThat(wrong).as("of " + all.keySet()).isEmpty();
        } finally {
            rows.shut();
        }
    }

    private void send(Found one, List<String> wrong) {
        String address = one.name().split(" ")[0];
        FilledForm form = new FilledForm(one.form()).and(MORE.getOrDefault(address, Map.of()));
        Optional<String[]> other = form.other();
        if (form.hasFiles() || other.isEmpty()) return;
        Web.Visitor visitor = one.asker().visitor().proven();
        String path = one.form().action();
        Web.Answer first = visitor.post(path, form.sent());
        if (first.status() != 303) {
            wrong.add(one.name() + " answers " + first.status() + " to " + Arrays.toString(form.sent()) + said(first));
            return;
        }
        Set<String> made = standing();
        Web.Answer twice = visitor.post(path, form.sent());
        Set<String> still = standing();
        if (twice.status() != 303) wrong.add(one.name() + " sent twice answers " + twice.status());
        if (!still.equals(made)) wrong.add(one.name() + " sent twice is not one: " + apart(made, still));
        Web.Answer changed = visitor.post(path, other.get());
        if (changed.status() == 303) {
            if (standing().equals(still)) wrong.add(one.name() + " says it stands, and nothing of it changed");
            else if (!visitor.get(changed.to()).body().contains(form.changed()))
                wrong.add(one.name() + " does not show at " + changed.to() + " what was changed");
            return;
        }
        boolean kept = SIGNED.contains(address) || changed.body().contains(form.changed());
        if (!Set.of(409, 422).contains(changed.status()) || !kept)
            wrong.add(one.name() + " answers " + changed.status() + " to what was changed" + said(changed));
    }

    private static String said(Web.Answer answer) {
        return answer.body()
                        .lines()
                        .filter(line -> line.contains("wrong") || line.contains("lead"))
                        .toList() + "";
    }

    private static List<String> apart(Set<String> before, Set<String> after) {
        Set<String> more = new TreeSet<>(after);
        more.removeAll(before);
        return List.copyOf(more);
    }

    /** Every form in which an id is another each time it is opened, also when a link leads to it that is. */
    private Map<String, Found> found(List<World> worlds) {
        Map<String, Found> all = new TreeMap<>();
        Set<String> led = new TreeSet<>();
        EveryPage.ways(worlds, mapping, (address, asker, path) -> {
            String at = path + ASKED.getOrDefault(address.pattern(), "");
            Web.Visitor visitor = asker.visitor().proven();
            Web.Answer page = visitor.get(at);
            if (page.status() != 200) return;
            String once = page.body();
            String again = visitor.get(at).body();
            List<PageForm> opened = PageForm.in(once);
            List<PageForm> later = PageForm.in(again);
            for (int i = 0; i < Math.min(opened.size(), later.size()); i++)
                if (!ids(opened.get(i)).equals(ids(later.get(i)))) add(all, opened.get(i), asker);
            List<String> links = links(once);
            links.removeAll(links(again));
            for (String link : links)
                if (led.add(ID.matcher(link).replaceAll("{}")))
                    PageForm.in(visitor.get(link).body()).stream()
                            .filter(form -> link.contains(form.action()))
                            .forEach(form -> add(all, form, asker));
        });
        return all;
    }

    private static void add(Map<String, Found> all, PageForm form, Asker asker) {
        all.putIfAbsent(name(form), new Found(name(form), form, asker));
    }

    private static List<String> links(String page) {
        return new ArrayList<>(LINK.matcher(page)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList());
    }

    private static String name(PageForm form) {
        return ID.matcher(form.action()).replaceAll("{}") + " "
                + new TreeSet<>(form.written().keySet());
    }

    private static List<String> ids(PageForm form) {
        List<String> all = new ArrayList<>(
                ID.matcher(form.action()).results().map(found -> found.group()).toList());
        for (int i = 1; i < form.fields().size(); i += 2)
            if (ID.matcher(form.fields().get(i)).matches())
                all.add(form.fields().get(i));
        return all;
    }

    /** Every row there is, but what only says that somebody was here. */
    private Set<String> standing() {
        List<String> tables = jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and not c.relispartition
                          and n.nspname in ('cases', 'circle', 'journey', 'pyramid', 'people')
                          and c.relname not in ('session', 'session_attributes', 'attempt', 'look', 'look_head')
                          and has_table_privilege(c.oid, 'select')
                        """).query(String.class).list();
        StringBuilder sql = new StringBuilder();
        for (String table : tables)
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append("select '" + table + " ' || md5(t::text) from " + table + " t");
        return rows.without(() -> transaction.execute(
                _ -> new TreeSet<>(jdbc.sql(sql.toString()).query(String.class).list())));
    }
}

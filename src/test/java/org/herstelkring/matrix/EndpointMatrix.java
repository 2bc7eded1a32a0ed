package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of a case, asked by everybody who has no business there. */
abstract class EndpointMatrix {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(:[^}]*)?}");
    private static final Set<Relation> GUESTS =
            EnumSet.of(Relation.PARTICIPANT, Relation.OTHER_PARTICIPANT, Relation.INVITED, Relation.WITHDRAWN);

    /** Addresses with something variable in them that are of no case; who may use them is asked elsewhere. */
    private static final List<String> OF_NO_CASE = List.of(
            "/assets/",
            "/language/",
            "/l/",
            "/invited/",
            "/room/",
            "/setup/",
            "/signals/",
            "/raise/",
            "/carry/",
            "/sign-in/",
            "/mailbox/",
            "/me/",
            "/organisation/",
            "/demo",
            "/pyramid/",
            "/test/");

    /** Forms with a file: without one, everybody is told alike that the form is not complete. */
    private static final List<String> UPLOADS = List.of("/paper");

    @Autowired
    private MatrixCase matrix;

    @Autowired
    private Web web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Whether a page without anything of the case in it is good enough: what is tested is the second wall alone. */
    abstract boolean secondWallAlone();

    @Test
    void everyAddressWithSomethingVariableIsOfACaseOrStatedElsewhere() {
        assertThat(addresses())
                .extracting(Addresses.Address::pattern)
                .filteredOn(pattern -> pattern.contains("{"))
                .allMatch(pattern -> pattern.startsWith("/cases/{")
                        || pattern.startsWith("/my-part/{")
                        || Addresses.ofASpace(pattern)
                        || OF_NO_CASE.stream().anyMatch(pattern::startsWith));
    }

    @Test
    void whoeverHasNoBusinessThereFindsNothingAndChangesNothing() {
        List<String> wrong = new ArrayList<>();
        var before = fingerprint();
        int cells = 0;
        for (Addresses.Address address : addresses()) {
            if (!address.pattern().startsWith("/cases/{") && !address.pattern().startsWith("/my-part/{")) continue;
            String path = fill(address.pattern());
            for (Relation relation : outsiders(address)) {
                Web.Visitor visitor = visitor(relation);
                Web.Answer answer = address.method() == RequestMethod.POST
                        ? visitor.post(path, address.asks().toArray(String[]::new))
                        : visitor.get(path);
                cells++;
                if (!finds(relation, path, answer)) continue;
                wrong.add(address.method() + " " + address.pattern() + " as " + relation + ": " + answer.status());
            }
        }
        System.out.println("Matrix of addresses (" + (secondWallAlone() ? "second wall alone" : "both walls") + "): "
                + cells + " cells checked");
        assertThat(wrong).isEmpty();
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(cells).isGreaterThan(300);
    }

    private boolean finds(Relation relation, String path, Web.Answer answer) {
        if (answer.body().contains(MatrixCase.SECRET)) return true;
        if (relation == Relation.NOBODY) return answer.status() != 303 && answer.status() != 401;
        boolean unreadable = UPLOADS.stream().anyMatch(path::endsWith) && answer.status() == 400;
        return answer.status() != 404 && !unreadable && !secondWallAlone();
    }

    private static Set<Relation> outsiders(Addresses.Address address) {
        EnumSet<Relation> all = EnumSet.allOf(Relation.class);
        all.remove(address.pattern().startsWith("/cases/{") ? Relation.FACILITATOR : Relation.PARTICIPANT);
        return all;
    }

    private Web.Visitor visitor(Relation relation) {
        if (relation == Relation.NOBODY) return web.asNobody();
        UUID person = matrix.person(relation);
        return GUESTS.contains(relation) ? web.asGuest(person) : web.as(person);
    }

    private String fill(String pattern) {
        Matcher variables = VARIABLE.matcher(pattern);
        StringBuilder path = new StringBuilder();
        boolean first = true;
        while (variables.find()) {
            String value = switch (variables.group(1)) {
                case "number", "version", "page" -> "1";
                case "kind" -> "told";
                case "participant", "pid", "me" -> matrix.participant.toString();
                default -> Ids.next().toString();
            };
            if (first && pattern.startsWith("/cases/{")) value = matrix.circle.toString();
            if (first && pattern.startsWith("/my-part/{")) value = matrix.participant.toString();
            first = false;
            variables.appendReplacement(path, value);
        }
        return variables.appendTail(path).toString();
    }

    private Set<Addresses.Address> addresses() {
        return Addresses.all(requestMappingHandlerMapping);
    }

    /** A digest of every row of the case, as its facilitator sees them; who looked may grow. */
    private TreeMap<String, String> fingerprint() {
        TreeMap<String, String> found = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('circle', 'cases', 'pyramid') and c.relkind = 'r' and not c.relispartition
                          and (c.relname = 'circle' or exists (select from pg_attribute a
                              where a.attrelid = c.oid and a.attname = 'circle_id' and not a.attisdropped))
                        """).query(String.class).list();
        for (String table : tables) {
            String digest = matrix.as(
                    matrix.person(Relation.FACILITATOR),
                    () -> jdbc.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table
                                    + " t where " + (table.equals("circle.circle") ? "id" : "circle_id") + " = ?")
                            .param(matrix.circle)
                            .query(String.class)
                            .single());
            found.put(table, digest);
        }
        return found;
    }
}

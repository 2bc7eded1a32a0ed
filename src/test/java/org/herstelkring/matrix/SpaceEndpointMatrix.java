package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.Web;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.matrix.Addresses.Address;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of a space, and every part of it, asked by everybody in every standing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SpaceEndpointMatrix {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(:(?:[^{}]|\\{[^}]*})*)?}");

    /** Answers that say nothing: not here, not so, show first that it is you. */
    private static final Set<Integer> NOTHING = Set.of(303, 400, 401, 404, 405, 409, 413, 415, 422);

    @Autowired
    private MatrixSpace matrix;

    @Autowired
    private Web web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<String> wrong = new ArrayList<>();
    private int cells;

    abstract boolean secondWallAlone();

    @BeforeEach
    void anew() {
        cells = 0;
        wrong.clear();
    }

    /** What each standing to one part reads of every part, and of each leaf of it. */
    @Test
    void everybodyReadsWhatTheyWereGivenAndNothingElse() {
        for (SpacePart part : SpacePart.values()) {
            for (Standing standing : Standing.values()) {
                if (standing == Standing.OWNER) continue;
                Web.Visitor visitor = visitor(part, standing);
                boolean whole = standing == Standing.READER || standing == Standing.CONTRIBUTOR;
                boolean one = whole || standing == Standing.LEAF_READER;
                String visit = "/with-me/" + matrix.circle;
                for (SpacePart asked : SpacePart.values()) {
                    boolean mine = asked == part;
                    if (!mine && !one) continue;
                    String path = visit + "/" + asked.word();
                    read(visitor, path, part, standing, asked, mine && one, mine && whole);
                    read(visitor, path + "/" + matrix.given(asked), part, standing, asked, mine && one, false);
                    read(visitor, path + "/" + matrix.other(asked), part, standing, asked, false, mine && whole);
                    if (mine) read(visitor, path + "?print=true", part, standing, asked, mine && one, mine && whole);
                }
                read(visitor, visit, part, standing, part, standing == Standing.LEAF_READER, false);
            }
        }
        report("parts");
        assertThat(cells).isGreaterThan(5000);
    }

    /** What nobody else may see or change, at every address there is. */
    @Test
    void noAddressShowsOrChangesWhatIsNotOnesOwn() {
        TreeMap<String, String> before = fingerprint();
        for (Address address : Addresses.all(requestMappingHandlerMapping)) {
            if (!Addresses.ofASpace(address.pattern())) continue;
            boolean visit = address.pattern().startsWith("/with-me");
            String path = fill(address.pattern(), visit);
            for (Standing standing : Standing.values()) {
                if (standing == Standing.OWNER) continue;
                Web.Visitor visitor = visitor(SpacePart.STORY, standing);
                Web.Answer answer = address.method() == RequestMethod.POST
                        ? visitor.proven().post(path, address.asks().toArray(String[]::new))
                        : visitor.get(path);
                cells++;
                String where = address.method() + " " + address.pattern() + " as " + standing + ": " + answer.status();
                boolean letIn = visit
                        && (standing == Standing.READER
                                || standing == Standing.LEAF_READER
                                || standing == Standing.CONTRIBUTOR);
                String body = letIn ? answer.body().replace(MatrixSpace.text(SpacePart.STORY, ""), "") : answer.body();
                if (body.contains(MatrixSpace.SECRET)) wrong.add(where + " shows it");
                if (standing == Standing.NOBODY && answer.status() != 303 && answer.status() != 401)
                    wrong.add(where + " without signing in");
                if (answer.status() >= 500 && !secondWallAlone()) wrong.add(where + " breaks");
                if (visit
                        && !letIn
                        && path.contains(matrix.circle.toString())
                        && !NOTHING.contains(answer.status())
                        && !secondWallAlone()) wrong.add(where + " answers");
            }
        }
        TreeMap<String, String> after = fingerprint();
        report("addresses");
        assertThat(after).isEqualTo(before);
        assertThat(cells).isGreaterThan(200);
    }

    private void read(
            Web.Visitor visitor,
            String path,
            SpacePart part,
            Standing standing,
            SpacePart asked,
            boolean one,
            boolean two) {
        Web.Answer answer = visitor.get(path);
        String where = path.replace(matrix.circle.toString(), "{circle}") + " as " + standing + " of " + part;
        cell(where + " the given leaf", one, answer.body().contains(MatrixSpace.text(asked, "een")));
        cell(where + " another leaf", two, answer.body().contains(MatrixSpace.text(asked, "twee")));
        cell(where + " what is the owner's alone", false, answer.body().contains("-zelf"));
        if (standing != Standing.NOBODY && !secondWallAlone() && path.contains(asked.word()))
            cell(where + " is here", one || two, answer.status() == 200);
        String rest = answer.body().replace(MatrixSpace.text(asked, ""), "");
        cell(where + " anything of another part", false, rest.contains(MatrixSpace.SECRET));
    }

    private void cell(String where, boolean expected, boolean actual) {
        cells++;
        if (expected != actual) wrong.add(where + (actual ? ": there, but may not be" : ": not there, but should be"));
    }

    private void report(String what) {
        System.out.println("Matrix of spaces, " + what + " (" + (secondWallAlone() ? "second wall alone" : "both walls")
                + "): " + cells + " cells checked");
        assertThat(wrong).isEmpty();
    }

    private Web.Visitor visitor(SpacePart part, Standing standing) {
        return standing == Standing.NOBODY ? web.asNobody() : web.as(matrix.person(part, standing));
    }

    private String fill(String pattern, boolean visit) {
        Matcher variables = VARIABLE.matcher(pattern);
        StringBuilder path = new StringBuilder();
        SpacePart part = visit ? SpacePart.WISHES : SpacePart.STORY;
        while (variables.find()) {
            String value = switch (variables.group(1)) {
                case "circle" -> matrix.circle.toString();
                case "part" -> part.word();
                case "person" -> matrix.person(SpacePart.STORY, Standing.READER).toString();
                case "code" -> "sister";
                case "number", "version", "page" -> "1";
                default -> matrix.given(part).toString();
            };
            variables.appendReplacement(path, value);
        }
        return variables.appendTail(path).toString();
    }

    /** A digest of every row of the space, as its owner sees them; who looked may grow. */
    private TreeMap<String, String> fingerprint() {
        TreeMap<String, String> found = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('circle', 'journey', 'pyramid') and c.relkind = 'r' and not c.relispartition
                          and (c.relname = 'circle' or exists (select from pg_attribute a
                              where a.attrelid = c.oid and a.attname = 'circle_id' and not a.attisdropped))
                        """).query(String.class).list();
        for (String table : tables) {
            found.put(
                    table,
                    matrix.as(
                            matrix.owner,
                            () -> jdbc.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                            + table + " t where " + (table.equals("circle.circle") ? "id" : "circle_id")
                                            + " = ?")
                                    .param(matrix.circle)
                                    .query(String.class)
                                    .single()));
        }
        return found;
    }
}

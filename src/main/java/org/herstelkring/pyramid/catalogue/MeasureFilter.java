package org.herstelkring.pyramid.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.words.Shortened;
import org.springframework.util.MultiValueMap;

/**
 * What somebody looks for. Within a group any of the ticked ones will do; between groups all must fit.
 *
 * @param query words; may be empty
 * @param ticked codes by group, only those that exist
 */
public record MeasureFilter(String query, Map<String, List<String>> ticked) {

    /** @param values of a group: code and message key */
    public record Group(String name, List<Choice> values) {}

    public record Choice(String code, String label) {}

    private static final String ONLY = "only";
    public static final String HERE = "here";
    public static final String STARRED = "starred";

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "level",
                    Arrays.stream(Level.values())
                            .map(level -> new Choice(String.valueOf(level.number()), level.label()))
                            .toList()),
            new Group(
                    "pole",
                    Arrays.stream(Pole.values())
                            .map(pole -> new Choice(pole.code(), pole.label()))
                            .toList()),
            group("for", Tag.ForWhom.values()),
            group("in", Tag.Setting.values()),
            group("kind", Tag.Kind.values()),
            group("effort", Tag.Effort.values()),
            group("with", Tag.Company.values()),
            group("form", Tag.BasicForm.values()));

    /** Every group, without "only". */
    public static List<Group> groups() {
        return GROUPS;
    }

    public static MeasureFilter of(MultiValueMap<String, String> asked) {
        String query = Objects.requireNonNullElse(asked.getFirst("q"), "");
        Map<String, List<String>> ticked = new LinkedHashMap<>();
        for (Group group : GROUPS) {
            List<String> sent = asked.getOrDefault(group.name(), List.of());
            List<String> known = group.values().stream()
                    .map(Choice::code)
                    .filter(sent::contains)
                    .toList();
            if (!known.isEmpty()) ticked.put(group.name(), known);
        }
        List<String> only = asked.getOrDefault(ONLY, List.of()).stream()
                .filter(Set.of(HERE, STARRED)::contains)
                .distinct()
                .toList();
        if (!only.isEmpty()) ticked.put(ONLY, only);
        return new MeasureFilter(Shortened.cut(query, 100), ticked);
    }

    public boolean isOpen() {
        return query.isEmpty() && ticked.isEmpty();
    }

    public boolean has(String group, String code) {
        return ticked.getOrDefault(group, List.of()).contains(code);
    }

    public boolean only(String what) {
        return has(ONLY, what);
    }

    public int count(String group) {
        return ticked.getOrDefault(group, List.of()).size();
    }

    /** Without one of the ticked ones. */
    public String without(String group, String code) {
        Map<String, List<String>> left = new LinkedHashMap<>(ticked);
        left.computeIfPresent(
                group,
                (_, codes) -> codes.stream().filter(one -> !one.equals(code)).toList());
        return new MeasureFilter(query, left).path();
    }

    public String withoutQuery() {
        return new MeasureFilter("", ticked).path();
    }

    /** With only this level. */
    public String onLevel(int level) {
        Map<String, List<String>> more = new LinkedHashMap<>(ticked);
        more.put("level", List.of(String.valueOf(level)));
        return new MeasureFilter(query, more).path();
    }

    public String path() {
        StringJoiner all = new StringJoiner("&", "/pyramid/measures?", "").setEmptyValue("/pyramid/measures");
        if (!query.isEmpty()) all.add("q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        ticked.forEach((group, codes) -> codes.forEach(code -> all.add(group + "=" + code)));
        return all.toString();
    }

    /** What is ticked, with its label. */
    public List<Ticked> chosen() {
        List<Ticked> all = new ArrayList<>();
        for (Group group : GROUPS) {
            for (Choice choice : group.values())
                if (has(group.name(), choice.code()))
                    all.add(new Ticked(choice.label(), without(group.name(), choice.code())));
        }
        for (String what : ticked.getOrDefault(ONLY, List.of()))
            all.add(new Ticked("pyramid.catalogue.measures.only." + what, without(ONLY, what)));
        return all;
    }

    /** @param away the address without it */
    public record Ticked(String label, String away) {}

    /** Whether a measure passes, apart from words and from what is offered or starred. */
    boolean passes(Measure measure) {
        return fits("level", List.of(String.valueOf(measure.level().number())))
                && fits("pole", List.of(measure.pole().code()))
                && fitsWhom(measure)
                && fits("in", codes(measure.settings()))
                && fits("kind", codes(measure.kinds()))
                && fits("effort", codes(List.of(measure.effort())))
                && fits("with", codes(List.of(measure.company())))
                && fits("form", measure.form() == null ? List.of() : codes(List.of(measure.form())));
    }

    /** What is for both is also for each of the two. */
    private boolean fitsWhom(Measure measure) {
        List<String> whom = new ArrayList<>(codes(measure.forWhom()));
        if (whom.contains(Tag.ForWhom.BOTH.code())) {
            whom.add(Tag.ForWhom.HARMED.code());
            whom.add(Tag.ForWhom.RESPONSIBLE.code());
        }
        return fits("for", whom);
    }

    private boolean fits(String group, List<String> codes) {
        List<String> wished = ticked.getOrDefault(group, List.of());
        return wished.isEmpty() || wished.stream().anyMatch(codes::contains);
    }

    private static List<String> codes(List<? extends Tag> tags) {
        return tags.stream().map(Tag::code).toList();
    }

    private static Group group(String name, Tag[] tags) {
        return new Group(
                name,
                Arrays.stream(tags)
                        .map(tag -> new Choice(tag.code(), tag.label()))
                        .toList());
    }
}

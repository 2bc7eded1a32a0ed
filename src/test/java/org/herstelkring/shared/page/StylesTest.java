package org.herstelkring.shared.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.herstelkring.shared.page.PageSources.Classes;
import org.herstelkring.shared.page.PageSources.Rule;
import org.junit.jupiter.api.Test;

/** Every component has one style, named after its template or that template's folder, and its partials bring it along. */
class StylesTest {

    private static final String COMMON = "app.css";

    private final Map<String, String> sheets = PageSources.read(PageSources.STATIC, ".css");
    private final Map<String, String> templates = PageSources.read(PageSources.TEMPLATES, ".jte");
    private final List<Rule> rules = sheets.entrySet().stream()
            .flatMap(sheet -> PageSources.rules(sheet.getKey(), sheet.getValue()).stream())
            .toList();
    /** In which sheets rules begin with a class. What every page has belongs to it, whoever adds to it. */
    private final Map<String, Set<String>> heads = heads();

    @Test
    void aSheetIsNamedAfterItsTemplateOrItsFolder() {
        for (String sheet : sheets.keySet()) {
            if (sheet.equals(COMMON)) continue;
            String name = sheet.replaceFirst("^css/", "").replaceFirst("\\.css$", "");
            boolean folder = PageSources.TEMPLATES.resolve(name).toFile().isDirectory();
            assertThat(folder || templates.containsKey(name + ".jte")).as(sheet).isTrue();
        }
    }

    @Test
    void aRuleIsWrittenOnce() {
        var written = rules.stream()
                .collect(groupingBy(
                        rule -> rule.under() + " " + rule.selector(),
                        TreeMap::new,
                        mapping(Rule::sheet, toCollection(TreeSet::new))));
        written.values().removeIf(where -> where.size() == 1);
        assertThat(written).isEmpty();
    }

    @Test
    void aClassBelongsToOneSheet() {
        var shared = new TreeMap<>(heads);
        shared.values().removeIf(where -> where.size() == 1);
        assertThat(shared).isEmpty();
    }

    /** So that no sheet can change what another one draws, whichever of them a page brings. */
    @Test
    void aRuleOfAComponentNamesAClassOfItsOwn() {
        for (Rule rule : rules)
            if (!rule.sheet().equals(COMMON) && !rule.under().contains("@font-face"))
                assertThat(rule.classes().stream().anyMatch(name -> owns(rule.sheet(), name)))
                        .as(rule.sheet() + " " + rule.selector())
                        .isTrue();
    }

    @Test
    void aTemplateBringsTheStylesOfTheClassesItUsesAndNoOthers() {
        var wrong = new ArrayList<String>();
        templates.forEach((name, template) -> {
            if (!PageSources.forScreens(template)) return;
            Classes used = PageSources.classes(template);
            var needed = new TreeSet<String>();
            heads.forEach((head, sheet) -> {
                if (!sheet.contains(COMMON) && used.use(head)) needed.addAll(sheet);
            });
            var brought = new TreeSet<String>();
            PageSources.brought(template).stream()
                    .filter(one -> one.endsWith(".css"))
                    .forEach(one -> brought.add("css/" + one));
            if (!needed.equals(brought)) wrong.add(name + " needs " + needed + " and brings " + brought);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTemplateUsesOnlyClassesThatAStyleKnows() {
        var known = new HashSet<String>();
        rules.forEach(rule -> known.addAll(rule.classes()));
        var unknown = new TreeMap<String, Set<String>>();
        templates.forEach((name, template) -> {
            if (!PageSources.forScreens(template)) return;
            for (String used : PageSources.classes(template).names())
                if (!known.contains(used))
                    unknown.computeIfAbsent(used, fresh -> new TreeSet<>()).add(name);
        });
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyRuleHasSomethingToDraw() {
        var used = new ArrayList<Classes>();
        templates.values().stream()
                .filter(PageSources::forScreens)
                .forEach(template -> used.add(PageSources.classes(template)));
        var elsewhere = words();
        var dead = new TreeSet<String>();
        for (Rule rule : rules)
            for (String name : rule.classes())
                if (used.stream().noneMatch(one -> one.use(name)) && !elsewhere.contains(name))
                    dead.add(rule.sheet() + " ." + name);
        assertThat(dead).isEmpty();
    }

    /** Classes that scripts give, and those that pages and drawings give as words. */
    private static Set<String> words() {
        var words = new HashSet<String>();
        var literal = Pattern.compile("[\"'`]([\\w -]+)[\"'`]");
        var sources = new ArrayList<>(
                PageSources.read(PageSources.STATIC.resolve("js"), ".js").values());
        sources.addAll(PageSources.read(Path.of("src/main/java"), ".java").values());
        sources.addAll(PageSources.read(PageSources.TEMPLATES, ".jte").values());
        for (String source : sources)
            literal.matcher(source)
                    .results()
                    .forEach(found -> words.addAll(List.of(found.group(1).split(" "))));
        return words;
    }

    private Map<String, Set<String>> heads() {
        Map<String, Set<String>> heads = rules.stream()
                .filter(rule -> !rule.head().isEmpty())
                .collect(groupingBy(Rule::head, TreeMap::new, mapping(Rule::sheet, toCollection(TreeSet::new))));
        heads.replaceAll((name, where) -> where.contains(COMMON) ? Set.of(COMMON) : where);
        return heads;
    }

    private boolean owns(String sheet, String name) {
        return heads.getOrDefault(name, Set.of()).equals(Set.of(sheet));
    }
}

package org.herstelkring.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Scripts are brought by the partials that need them, and what each of them is for stands in one of them. */
class ScriptsTest {

    /** What a script takes care of: {@code enhance("form[data-autosave]", …)} or what it looks for. */
    private static final Pattern CARES = Pattern.compile(
            "enhance\\([\"'][^\"']*?(?:\\[(data-[\\w-]+)|#(\\w+))|querySelector\\([\"'][^\"']*\\[(data-[\\w-]+)|getElementById\\('([\\w-]+)'\\)");

    private final Map<String, String> scripts = PageSources.read(PageSources.STATIC.resolve("js"), ".js");
    private final Map<String, String> templates = PageSources.read(PageSources.TEMPLATES, ".jte");

    @Test
    void everyScriptIsBroughtByATemplateOrImportedByOneThatIs() {
        Set<String> alive = new TreeSet<>();
        templates.values().forEach(template -> alive.addAll(brought(template)));
        assertThat(scripts.keySet()).as("brought").containsAll(alive);
        for (var waiting = new ArrayList<>(alive); !waiting.isEmpty(); )
            for (String imported : imported(waiting.removeLast())) if (alive.add(imported)) waiting.add(imported);
        assertThat(alive).containsExactlyElementsOf(scripts.keySet());
    }

    @Test
    void aTemplateBringsOnlyScriptsThatFindSomethingInIt() {
        templates.forEach((name, template) -> {
            for (String script : brought(template)) {
                if (cares(script).isEmpty()) continue;
                assertThat(cares(script).stream().anyMatch(mark -> marked(template, mark)))
                        .as(name + " brings " + script + ", which cares for " + cares(script))
                        .isTrue();
            }
        });
    }

    @Test
    void whatAScriptTakesCareOfBringsTheScript() {
        var first = Pattern.compile("enhance\\([\"'][^\"']*?\\[(data-[\\w-]+)");
        scripts.forEach((script, source) -> first.matcher(source)
                .results()
                .forEach(care -> templates.forEach((name, template) -> {
                    if (!marked(template, care.group(1))) return;
                    var there = new HashSet<>(brought(template));
                    PageSources.drawn(template)
                            .forEach(part -> there.addAll(brought(templates.getOrDefault(part, ""))));
                    assertThat(there).as(name + " has " + care.group(1)).contains(script);
                })));
    }

    /** Each of these is one thing in one place. */
    @Test
    void thereIsOneOfEach() {
        assertThat(mentioning("indexedDB|crypto\\.subtle")).as("local queue").containsExactly("offline.js");
        assertThat(mentioning("localStorage")).as("clear text on the device").isEmpty();
        assertThat(mentioning("sessionStorage\\.setItem"))
                .as("clear text in the tab")
                .containsExactly("order.js");
        assertThat(mentioning("new DOMParser|\\.replaceWith\\(")).as("replacer").containsExactly("page.js");
        assertThat(mentioning("innerHTML|insertAdjacentHTML|\\beval\\("))
                .as("markup from text")
                .isEmpty();
        assertThat(mentioning("sendBeacon")).as("autosave").containsExactly("autosave.js");
    }

    /** What a browser put back by itself would go out as if somebody had just typed it, over what was saved since. */
    @Test
    void whatSavesItselfIsNotFilledInByTheBrowser() {
        templates.forEach((name, template) -> Pattern.compile("<form [^>]*data-autosave[^>]*>")
                .matcher(template)
                .results()
                .forEach(form -> assertThat(form.group()).as(name).contains("autocomplete=\"off\"")));
    }

    /** Nothing of a page is asked for but as the person the page is for. */
    @Test
    void everythingIsAskedInOneWay() {
        assertThat(mentioning("\\bfetch\\(")).containsExactly("page.js");
    }

    private List<String> mentioning(String pattern) {
        var mention = Pattern.compile(pattern);
        return scripts.entrySet().stream()
                .filter(script -> mention.matcher(script.getValue().replaceAll("(?s)/\\*.*?\\*/", ""))
                        .find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<String> cares(String script) {
        var cares = new TreeSet<String>();
        CARES.matcher(scripts.get(script)).results().forEach(found -> {
            for (int group = 1; group <= found.groupCount(); group++)
                if (found.group(group) != null) cares.add(found.group(group));
        });
        return cares;
    }

    private static boolean marked(String template, String mark) {
        return Pattern.compile("[\\s](" + Pattern.quote(mark) + "(?=[=\\s>])|id=\"" + Pattern.quote(mark) + "\")")
                .matcher(template)
                .find();
    }

    private Set<String> imported(String script) {
        return Pattern.compile("import [^;]*?[\"']\\./([\\w-]+\\.js)[\"']")
                .matcher(scripts.get(script))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> brought(String template) {
        return PageSources.brought(template).stream()
                .filter(one -> one.endsWith(".js"))
                .collect(Collectors.toSet());
    }
}

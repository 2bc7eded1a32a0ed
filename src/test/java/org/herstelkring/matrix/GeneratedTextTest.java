package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.Web;
import org.herstelkring.matrix.Addresses.Address;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Whatever is typed in whatever form: nothing breaks, and every character is found back on the page that shows it. */
@ApplicationTest
class GeneratedTextTest {

    /** What ends something is sent once, after all else: each takes away what the next would be shown on. */
    private static final Pattern ENDS = Pattern.compile("withdrawal|declines|closing|erasing|signatures");

    /** Comes after all else: with a conversation that is stopped its meeting is over, and nobody is asked whether they come. */
    private static final Pattern LAST = Pattern.compile(ENDS.pattern() + "|conversation/stops");

    /** What is read only together with something that was chosen, and why. */
    private static final Map<String, String> NOT_SHOWN = Map.of(
            "/space/measures/{key} goalTitle", "the name of a new goal, where a goal was chosen",
            "/space/regie/{person} why", "why something is given, where nothing was",
            "/cases/{circle}/people/{person} guardianWords", "who decides along for a minor, where nobody is one");

    @Autowired
    private Worlds worlds;

    @Autowired
    private SpaceWorlds spaces;

    @Autowired
    private OrganisationWorlds organisations;

    @Autowired
    private OpenRows rows;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> found = new TreeSet<>();
    private int typed;

    /** A form on the page where it stands. */
    private record Place(String page, PageForm form, Asker asker) {}

    private record Sought(String what, String text) {}

    private final List<Sought> sought = new ArrayList<>();

    @Test
    void whateverIsTypedInASpaceIsFoundBack() {
        type(new GeneratedTexts(20261127), () -> List.of(spaces.make()));
        assertThat(wrong).isEmpty();
        assertThat(found).hasSizeGreaterThan(20);
    }

    @Test
    @LongTest
    void fiveHundredTextsAreFoundBackInEveryForm() {
        var made = new GeneratedTexts(5);
        while (typed < 500)
            type(made, () -> {
                List<World> all = new ArrayList<>(worlds.circles());
                all.add(organisations.make());
                return all;
            });
        assertThat(wrong).isEmpty();
        assertThat(found).hasSizeGreaterThan(80);
    }

    /** One text for every field of every form, in worlds made for it. */
    private void type(GeneratedTexts made, Supplier<List<World>> making) {
        rows.prepare();
        try {
            List<World> all = making.get();
            Map<String, Place> forms = forms(all);
            forms.forEach((pattern, place) -> {
                if (!LAST.matcher(pattern).find()) send(place, made);
            });
            forms.forEach((pattern, place) -> {
                if (LAST.matcher(pattern).find()) send(place, made);
            });
            seek(all);
        } finally {
            rows.shut();
        }
    }

    /** Each once, by the address it is sent to. */
    private Map<String, Place> forms(List<World> all) {
        Map<String, Place> forms = new TreeMap<>();
        for (Address address : Addresses.all(mapping)) {
            if (!address.reads() || address.typing() || address.pattern().endsWith("/events")) continue;
            for (World world : all) {
                if (!world.has(address)) continue;
                Optional<String> path = world.path(address);
                if (path.isEmpty()) continue;
                world.rightful(address).stream().limit(1).forEach(asker -> {
                    Web.Answer page = asker.visitor().proven().get(path.get());
                    if (page.status() != 200) return;
                    for (PageForm form : PageForm.in(page.body()))
                        if (!form.written().isEmpty())
                            forms.putIfAbsent(pattern(form.action()), new Place(path.get(), form, asker));
                });
            }
        }
        return forms;
    }

    private String pattern(String path) {
        var container = PathContainer.parsePath(path.replaceFirst("[?#].*", ""));
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> pattern.matches(container))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .orElse(path);
    }

    private void send(Place place, GeneratedTexts made) {
        var visitor = place.asker().visitor().proven();
        // The form as it stands now: another version, another id.
        PageForm form = PageForm.in(visitor.get(place.page()).body()).stream()
                .filter(one -> pattern(one.action()).equals(pattern(place.form().action())))
                // A page may have another one that goes to the same address, in which nothing is written.
                .filter(one ->
                        one.written().keySet().equals(place.form().written().keySet()))
                .findFirst()
                .orElse(place.form());
        Map<String, String> texts = new LinkedHashMap<>();
        form.written().forEach((name, most) -> texts.put(name, made.next(Math.min(most, 2000))));
        typed += texts.size();
        Web.Answer answer = visitor.post(form.action(), form.with(texts));
        String what = pattern(form.action()) + " ";
        if (answer.status() >= 500) wrong.add(what + "answers " + answer.status() + " to " + escaped(texts));
        if (answer.status() >= 500 || answer.status() == 404) return;
        List<String> pages = new ArrayList<>(List.of(answer.body()));
        if (answer.status() == 303 && answer.to() != null) {
            Web.Answer next = visitor.get(answer.to().replaceFirst("#.*", ""));
            if (next.status() >= 500) wrong.add(what + "leads to " + next.status() + " after " + escaped(texts));
            pages.add(next.body());
        }
        List<String> led = new ArrayList<>();
        Web.Answer again = visitor.get(place.page());
        if (again.status() >= 500) wrong.add(what + "leaves " + place.page() + " " + again.status());
        pages.add(again.body());
        texts.forEach((name, text) -> {
            if (pages.stream().noneMatch(page -> shows(page, text)) && led.isEmpty())
                led.addAll(led(pages, place.asker(), what));
            if (Stream.concat(pages.stream(), led.stream()).anyMatch(page -> shows(page, text))) found.add(what + name);
            else if (!ENDS.matcher(what).find() && !NOT_SHOWN.containsKey(what + name))
                sought.add(new Sought(what + name + " answers " + answer.status(), text));
        });
    }

    /** What stands on neither the page it was typed on nor the one that came next: on any, before anybody. */
    private void seek(List<World> all) {
        if (sought.isEmpty()) return;
        EveryPage.of(all, mapping, (address, asker, page) -> {
            if (page.status() >= 500) wrong.add(address + " answers " + page.status());
            sought.removeIf(one -> shows(page.body(), one.text()));
        });
        sought.forEach(one -> wrong.add(one.what() + " is nowhere: " + escaped(one.text())));
        sought.clear();
    }

    /** The pages that these lead to, below where they are. */
    private List<String> led(List<String> pages, Asker asker, String what) {
        Set<String> paths = new LinkedHashSet<>();
        for (String page : pages) {
            Matcher link = LINK.matcher(page);
            while (link.find()) paths.add(HtmlUtils.htmlUnescape(link.group(1)));
        }
        List<String> led = new ArrayList<>();
        for (String path : paths.stream()
                .filter(path -> path.matches(".*[0-9a-f]{8}-.*"))
                .limit(40)
                .toList()) {
            Web.Answer page = asker.visitor().proven().get(path);
            if (page.status() >= 500) wrong.add(what + "leads to " + path + ", which answers " + page.status());
            led.add(page.body());
        }
        return led;
    }

    private static boolean shows(String page, String text) {
        String looked = folded(text);
        return folded(HtmlUtils.htmlUnescape(page)).contains(looked)
                || folded(HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", "")))
                        .contains(looked);
    }

    /** Blanks and what turns a line are the page's; half a character is none. */
    private static String folded(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Z}\\u202a-\\u202e\\u2066-\\u2069\\ufffd?]|\\p{Cs}", "");
    }

    private static String escaped(Object text) {
        var out = new StringBuilder();
        String.valueOf(text).codePoints().limit(160).forEach(c -> {
            if (c >= ' ' && c < 0x7f) out.append((char) c);
            else out.append("\\u{").append(Integer.toHexString(c)).append('}');
        });
        return out.toString();
    }
}

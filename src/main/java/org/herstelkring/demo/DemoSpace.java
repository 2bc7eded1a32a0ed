package org.herstelkring.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One space, as its owner works on it. */
final class DemoSpace {

    private static final Pattern CODE = Pattern.compile("class=\"code-big\">\\s*([^<]+?)\\s*<");

    private final String house;
    private final Visitor owner;
    private final String name;
    private final LocalDate today = Visitor.today();

    private DemoSpace(String house, Visitor owner, String name) {
        this.house = house;
        this.owner = owner;
        this.name = name;
    }

    static DemoSpace begin(String house, String key, String name) {
        Visitor owner = new Visitor(house, key);
        owner.submit("/space/begin", "/space/begin", "name", name);
        return new DemoSpace(house, owner, name);
    }

    void answer(String question, String words) {
        owner.add("/space/quartet/" + question, "/space/quartet", "words", words);
    }

    void write(String part, String... fields) {
        owner.add("/space/" + part + "/new", "/space/" + part, fields);
    }

    String goal(String sort, String title, String why) {
        return owner.add("/space/goals/new", "/space/goals", "sort", sort, "title", title, "why", why);
    }

    void step(String goal, String what, String when, int inDays, String level, String pole, String along) {
        String place = "/space/goals/" + goal + "/steps";
        owner.add(
                place + "/new",
                place,
                "what",
                what,
                "when",
                when,
                "day",
                today.plusDays(inDays).toString(),
                "level",
                level,
                "pole",
                pole,
                "along",
                along);
    }

    /** Put together from two steps on the page. */
    void arrange(String title, String own, String how) {
        List<String> steps = Pattern.compile("name=\"step\" value=\"([0-9a-f-]{36})\"")
                .matcher(owner.open("/space/arrangement/new"))
                .results()
                .map(found -> found.group(1))
                .limit(2)
                .toList();
        owner.add(
                "/space/arrangement/new",
                "/space/arrangement",
                "title",
                title,
                "step",
                steps.getFirst(),
                "step",
                steps.getLast(),
                "own",
                own,
                "form",
                "with",
                "form",
                "group",
                "how",
                how,
                "since",
                today.toString(),
                "often",
                "twee keer per week",
                "look",
                today.plusDays(60).toString());
    }

    String person(String called, String sort, String relation, String near, boolean mend, @Nullable String first) {
        return owner.add(
                "/space/circle/new",
                "/space/circle",
                "title",
                called,
                "sort",
                sort,
                "relation",
                relation,
                "near",
                near,
                mend ? "mend" : "other",
                "true",
                "first",
                first == null ? "" : first);
    }

    /** By a code on paper, which the other types in. */
    void letIn(String companion, String key, String called) {
        String path = "/space/circle/" + companion;
        owner.submit(path + "/invite", path + "/invitations", "how", "code");
        Matcher code = CODE.matcher(owner.open(path + "/card"));
        if (!code.find()) throw new IllegalStateException("The demo found no code for " + called);
        Visitor guest = new Visitor(house, key);
        String at = guest.submit("/invited", "/invited", "code", code.group(1));
        guest.find(at, "/invited/at/[^\"/]+/acceptance", "name", called);
    }

    void preset(String called, String code) {
        String person = regieOf(called) + "/presets/" + code;
        owner.submit(person, person, "how-long", "open");
    }

    void takeBack(String called) {
        owner.submit("/space/regie", regieOf(called) + "/end");
    }

    private String regieOf(String called) {
        String page = owner.open("/space/circle");
        Matcher leaf = Pattern.compile("/space/circle/([0-9a-f-]{36})\"[^>]*>(?:<[^>]*>|\\s)*" + Pattern.quote(called))
                .matcher(page);
        if (!leaf.find()) throw new IllegalStateException("The demo cannot find " + called + " in the circle");
        Matcher regie =
                Pattern.compile("/space/regie/[0-9a-f-]{36}").matcher(owner.open("/space/circle/" + leaf.group(1)));
        if (!regie.find()) throw new IllegalStateException("The demo cannot give " + called + " anything");
        return regie.group();
    }

    /** Where somebody finds what this space shares with them. */
    String shared(Visitor other) {
        List<String> ways = Pattern.compile("/with-me/[0-9a-f-]{36}")
                .matcher(other.open("/with-me"))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return ways.stream()
                .filter(way -> other.open(way).contains(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing of " + name + " is shared"));
    }
}

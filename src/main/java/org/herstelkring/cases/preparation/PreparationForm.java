package org.herstelkring.cases.preparation;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a preparation. A field that was not on the page is null and stays as it is, so the facilitator and the
 * participant have a form of their own over the same answers.
 *
 * @param was how the fields read when the page was opened
 * @param ticked the topics whose prompts stood on the page
 * @param go where to go on from the page of one topic ({@link Topics#onward})
 */
public record PreparationForm(
        @Nullable String talkedOn,
        @Nullable List<String> ticks,
        @Nullable @Size(max = 500) String ticked,

        @Nullable @Pattern(regexp = "|UNKNOWN|YES|NOT_YET|NO")
        String willing,

        @Nullable @Size(max = TEXT) String willingNeeds,

        @Nullable @Pattern(regexp = "|UNKNOWN|YES|PARTLY|NOT_YET")
        String responsibility,

        @Nullable @Size(max = TEXT) String expectations,
        @Nullable @Size(max = TEXT) String limits,
        @Nullable @Size(max = TEXT) String safety,
        @Nullable @Size(max = TEXT) String brings,
        @Nullable @Pattern(regexp = "|NONE|NEEDED|ARRANGED") String interpreter,
        @Nullable @Size(max = TEXT) String languageNeeds,
        @Nullable @Pattern(regexp = "|UNKNOWN|YES|NO") String guardian,

        @Nullable @Pattern(regexp = "|[a-z][a-z-]{0,39}") String teller,

        @Nullable @Size(max = TEXT) String explored,
        @Nullable Long version,
        @Nullable @Size(max = 2000) String was,
        @Nullable @Size(max = 40) String go) {

    public static final int TEXT = 10_000;

    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "talkedOn", talkedOn);
        if (ticks != null || ticked != null) typed.putAll(PreparationAnswers.ticked(split(ticks), topics()));
        choose(typed, "willing", willing);
        put(typed, "willingNeeds", willingNeeds);
        choose(typed, "responsibility", responsibility);
        put(typed, "expectations", expectations);
        put(typed, "limits", limits);
        put(typed, "safety", safety);
        put(typed, "brings", brings);
        choose(typed, "interpreter", interpreter);
        put(typed, "languageNeeds", languageNeeds);
        choose(typed, "guardian", guardian);
        put(typed, "teller", teller);
        put(typed, "explored", explored);
        return typed;
    }

    /** The same, without a wish that the script does not know for somebody in these roles. */
    public Map<String, String> typed(Script script, Set<ParticipantRole> roles) {
        Map<String, String> typed = typed();
        String wish = typed.get("teller");
        if (wish != null && !wish.isBlank() && !Wishes.has(script, roles, TellerWish.of(wish))) typed.remove("teller");
        return typed;
    }

    /** What a participant may say themselves: the facilitator's own marks are left out. */
    public Map<String, String> typedByParticipant(Script script, Set<ParticipantRole> roles) {
        Map<String, String> typed = typed(script, roles);
        typed.keySet().removeAll(List.of("talkedOn", "guardian"));
        typed.keySet().removeIf(name -> name.startsWith(Topics.TICKS));
        if ("ARRANGED".equals(typed.get("interpreter"))) typed.remove("interpreter");
        if (!script.asks(roles, "teller")) typed.remove("teller");
        if (!script.asks(roles, "responsibility")) typed.remove("responsibility");
        return typed;
    }

    /** What a page that was just kept carries on with in {@code was}. */
    public String carriedOn() {
        return PreparationAnswers.carried(was, typed());
    }

    public long stood() {
        return version == null ? 0 : version;
    }

    /** Whether the day of the talk is a day, and not one still to come. */
    boolean talkedOnRight(LocalDate today) {
        if (talkedOn == null || talkedOn.isBlank()) return true;
        LocalDate day = TypedText.day(talkedOn);
        return day != null && !day.isAfter(today);
    }

    private List<String> topics() {
        return ticked == null
                ? List.of()
                : Arrays.stream(ticked.split(" "))
                        .filter(one -> one.matches("[a-z-]{1,40}"))
                        .toList();
    }

    private static List<String> split(@Nullable List<String> ticks) {
        return ticks == null
                ? List.of()
                : ticks.stream()
                        .flatMap(some -> Arrays.stream(some.split("[ ,]+")))
                        .filter(one -> one.matches("[a-z.-]{1,80}"))
                        .toList();
    }

    private static void put(Map<String, String> typed, String name, @Nullable String value) {
        if (value != null) typed.put(name, value);
    }

    private static void choose(Map<String, String> typed, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) typed.put(name, value);
    }
}

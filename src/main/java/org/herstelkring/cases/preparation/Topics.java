package org.herstelkring.cases.preparation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Script;
import org.jspecify.annotations.Nullable;

/** What people are prepared on, one thing after the other: first what is only talked about, then what has answers. */
public final class Topics {

    /** Fields of the answers of each topic, in the order in which they are asked. */
    private static final Map<String, List<String>> ANSWERS = new LinkedHashMap<>();

    /** The prompts of a topic that came up are a field of their own. */
    static final String TICKS = "ticks.";

    static {
        ANSWERS.put("willingness", List.of("willing", "willingNeeds"));
        ANSWERS.put("responsibility", List.of("responsibility"));
        ANSWERS.put("guardian", List.of("guardian"));
        ANSWERS.put("expectations", List.of("expectations"));
        ANSWERS.put("limits", List.of("limits"));
        ANSWERS.put("safety", List.of("safety"));
        ANSWERS.put("company", List.of("brings"));
        ANSWERS.put("teller", List.of("teller"));
        ANSWERS.put("commitments", List.of("explored"));
        ANSWERS.put("language", List.of("interpreter", "languageNeeds"));
    }

    private Topics() {}

    /** For whoever prepares somebody in these roles. */
    static List<String> of(Script script, Set<ParticipantRole> roles, boolean minor) {
        Set<String> topics = new LinkedHashSet<>();
        for (ParticipantRole role : roles) script.preparation(role).forEach(topic -> topics.add(topic.key()));
        topics.removeAll(ANSWERS.keySet());
        topics.addAll(answered(script, roles));
        if (!minor) topics.remove("guardian");
        return List.copyOf(topics);
    }

    /** For somebody in these roles who prepares in private. */
    public static List<String> own(Script script, Set<ParticipantRole> roles) {
        List<String> topics = new ArrayList<>(answered(script, roles));
        topics.remove("guardian");
        return List.copyOf(topics);
    }

    private static List<String> answered(Script script, Set<ParticipantRole> roles) {
        List<String> topics = new ArrayList<>(ANSWERS.keySet());
        for (String asked : List.of("responsibility", "teller")) if (!script.asks(roles, asked)) topics.remove(asked);
        return topics;
    }

    static List<String> fields(String topic) {
        return ANSWERS.getOrDefault(topic, List.of());
    }

    static boolean hasAnswers(String topic) {
        return ANSWERS.containsKey(topic);
    }

    /** The topic after this one; null after the last. */
    public static @Nullable String after(List<String> topics, String topic) {
        int next = topics.indexOf(topic) + 1;
        return next < topics.size() ? topics.get(next) : null;
    }

    /**
     * Where somebody goes on who keeps what they said on a topic.
     *
     * @param path of the whole preparation
     * @param chosen another topic, or something else for the whole; null for the one that follows
     */
    public static String onward(String path, List<String> topics, String topic, @Nullable String chosen) {
        String next = chosen == null || chosen.isEmpty() ? after(topics, topic) : chosen;
        return next != null && topics.contains(next) ? path + "/topics/" + next : path;
    }
}

package org.herstelkring.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herstelkring.circle.Part;

/** The parts of a space. A grant is on a whole part, or narrowed to one leaf of it. */
public enum SpacePart implements Part {
    STORY(Task.WHO_I_AM, "story"),
    STRENGTHS(Task.WHO_I_AM, "strengths"),
    WISHES(Task.WHO_I_AM, "wishes"),
    /** One page about the whole person: its own words, and whatever leaf of another part was put on it. */
    PROFILE(Task.WHO_I_AM, "profile"),
    QUARTET(Task.MEANING, "quartet"),
    MEANING(Task.MEANING, "meaning"),
    LOSSES(Task.MEANING, "losses"),
    /** How free the owner is of what happened (source P): moments, each on a line without numbers. */
    FREEDOM(Task.MEANING, "freedom"),
    DOMAINS(Task.HOLD, "domains"),
    /** Goals, and with them the steps towards them. */
    GOALS(Task.HOLD, "goals"),
    CIRCLE(Task.PEOPLE, "circle"),
    ROLES(Task.PEOPLE, "roles"),
    HELPERS(Task.PEOPLE, "helpers");

    private final Task task;
    private final String word;

    SpacePart(Task task, String word) {
        this.task = task;
        this.word = word;
    }

    @Override
    public String code() {
        return "space." + word;
    }

    public Task task() {
        return task;
    }

    /** The word for it in an address, for instance {@code story}. */
    public String word() {
        return word;
    }

    /** Message key of its name. */
    public String label() {
        return "journey.part." + word;
    }

    /** Where the owner finds it. */
    public String path() {
        return "/space/" + word;
    }

    public static Optional<SpacePart> of(String code) {
        return Arrays.stream(values())
                .filter(part -> part.code().equals(code) || part.word.equals(code))
                .findFirst();
    }

    /** The words of all, as a pattern of an address takes them. */
    public static String words() {
        return words(values());
    }

    static String words(SpacePart... parts) {
        return Arrays.stream(parts).map(SpacePart::word).collect(Collectors.joining("|"));
    }

    public static List<SpacePart> all() {
        return List.of(values());
    }
}

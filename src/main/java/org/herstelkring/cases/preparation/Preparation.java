package org.herstelkring.cases.preparation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * What came up in preparing one participant. Not willing, or not yet, is an outcome like any other.
 *
 * @param ticks prompts of the script that came up, as {@code topic.prompt}
 * @param willingNeeds what would help somebody who hesitates
 * @param responsibility how far a responsible person owns their part
 * @param brings whom they bring
 * @param guardian whether whoever decides for a minor agrees
 * @param teller whom somebody who chooses wishes to tell first
 * @param explored what could be undertaken
 */
public record Preparation(
        UUID participant,
        @Nullable LocalDate talkedOn,
        SortedSet<String> ticks,
        Willing willing,
        String willingNeeds,
        Responsibility responsibility,
        String expectations,
        String limits,
        String safety,
        String brings,
        Interpreter interpreter,
        String languageNeeds,
        GuardianSays guardian,
        @Nullable TellerWish teller,
        String explored,
        long version) {

    /** Whether anything was said or written yet. */
    public boolean begun() {
        return version > 0;
    }

    /** The answers as the fields of a form. */
    public Map<String, String> fields() {
        return PreparationAnswers.fields(this);
    }

    /** How the answers read now, for a form to carry along ({@link Preparations#save}). */
    public String digest() {
        return PreparationAnswers.digest(fields());
    }

    /** What was said on a topic: choices that were made, and the beginning of what was written. */
    public List<Answer> said(String topic, FieldWords words) {
        return PreparationAnswers.said(this, topic, words);
    }

    /** Message keys of the questions that may help somebody in these roles, by topic of the script. */
    public static Map<String, List<String>> prompts(String script, Set<ParticipantRole> roles) {
        Map<String, List<String>> prompts = new LinkedHashMap<>();
        for (ParticipantRole role : roles)
            for (Script.Topic topic : Script.load(script).preparation(role))
                topic.prompts().forEach(words -> {
                    List<String> some = prompts.computeIfAbsent(topic.key(), _ -> new ArrayList<>());
                    if (!some.contains(words)) some.add(words);
                });
        return prompts;
    }

    /** Whether somebody wants to take part. */
    public enum Willing {
        UNKNOWN,
        YES,
        NOT_YET,
        NO
    }

    /** Whether somebody owns what they did. */
    public enum Responsibility {
        UNKNOWN,
        YES,
        PARTLY,
        NOT_YET
    }

    /** Whether somebody needs an interpreter. */
    public enum Interpreter {
        NONE,
        NEEDED,
        ARRANGED
    }

    /** What the guardian of a minor says. */
    public enum GuardianSays {
        UNKNOWN,
        YES,
        NO
    }

    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E of(Class<E> kind, String code) {
        return Enum.valueOf(kind, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

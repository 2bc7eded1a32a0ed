package org.herstelkring.cases.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.herstelkring.cases.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * A way of holding a conversation, as data: who takes part and how; its phases with checklists, prompts and speaking order; what to talk about
 * with each role beforehand; what to look back on afterwards.
 *
 * @param name file name without ending
 * @param words prefix of every message key of this script
 * @param roles in the order in which pages list them
 * @param needs roles without anybody in whom it can hardly be held, the most needed first
 * @param tellsFirst the side that tells first as long as no choice is on record
 * @param fitsWhen the answers of the intake that point to it, by question; null when it is not offered there
 */
public record Script(
        String name,
        int version,
        String words,
        List<ScriptRole> roles,
        List<ParticipantRole> needs,
        ParticipantRole tellsFirst,
        List<Phase> phases,
        Map<ParticipantRole, List<Topic>> preparation,
        Map<ParticipantRole, List<String>> lookBack,
        @Nullable Map<String, List<String>> fitsWhen) {

    private static final String TELLER = "teller";
    private static final Map<String, Script> KNOWN = new ConcurrentHashMap<>();

    /** The script in {@code scripts/<name>.yaml}. Throws {@link IllegalArgumentException} when there is none. */
    public static Script load(String name) {
        return KNOWN.computeIfAbsent(name, ScriptFile::read);
    }

    /** Whether there is a script of this name: a road with one can be gone here. */
    public static boolean exists(String name) {
        return ScriptFile.exists(name);
    }

    /** The scripts an intake offers, by name. */
    public static List<Script> offered() {
        return ScriptFile.NAMES.stream()
                .map(Script::load)
                .filter(one -> one.fitsWhen != null)
                .toList();
    }

    /**
     * Whether what was answered points to this way of talking.
     *
     * @param answers code of each answer, by question
     */
    public boolean fits(Map<String, String> answers) {
        return fitsWhen != null
                && !fitsWhen.isEmpty()
                && fitsWhen.entrySet().stream()
                        .allMatch(asked -> asked.getValue().contains(answers.get(asked.getKey())));
    }

    /** How a role takes part here; one that this script does not know has no place of its own. */
    public ScriptRole role(ParticipantRole role) {
        return roles.stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseGet(() -> new ScriptRole(role, false, false));
    }

    public boolean knows(ParticipantRole role) {
        return roles.stream().anyMatch(one -> one.role().equals(role));
    }

    public List<ParticipantRole> sides() {
        return roles.stream().filter(ScriptRole::side).map(ScriptRole::role).toList();
    }

    /** The role of those who come along with somebody; nothing when nobody does. */
    public Optional<ParticipantRole> beside() {
        return roles.stream().filter(ScriptRole::beside).map(ScriptRole::role).findFirst();
    }

    /** Needed roles for whom nobody can stand in. */
    public List<ParticipantRole> irreplaceable() {
        return needs.stream()
                .filter(role -> rules().noneMatch(new Speakers.StandInsFor(role)::equals))
                .toList();
    }

    /** Whether somebody is chosen beforehand to tell first. */
    public boolean hasTeller() {
        return rules().anyMatch(Speakers.First.class::isInstance);
    }

    private Stream<Speakers> rules() {
        return phases.stream().flatMap(phase -> phase.items().stream()).flatMap(item -> item.order().stream());
    }

    /** Whether somebody in one of these roles is asked about this topic beforehand. */
    public boolean asks(Set<ParticipantRole> of, String topic) {
        return of.stream()
                .anyMatch(role ->
                        preparation(role).stream().anyMatch(one -> one.key().equals(topic)));
    }

    /** The side on which somebody chooses who tells first; nothing for those who do not choose. */
    public Optional<ParticipantRole> chooser(Set<ParticipantRole> of) {
        return roles.stream()
                .map(ScriptRole::role)
                .filter(role -> of.contains(role) && asks(Set.of(role), TELLER))
                .findFirst();
    }

    /** Message key of the script's own name. */
    public String title() {
        return words;
    }

    /** Message key that says where this way of working comes from. */
    public String source() {
        return words + ".source";
    }

    /** What to talk about with somebody in this role before the conversation. */
    public List<Topic> preparation(ParticipantRole role) {
        return preparation.getOrDefault(role, List.of());
    }

    /** Message keys of the questions to look back on with somebody in this role. */
    public List<String> lookBack(ParticipantRole role) {
        return lookBack.getOrDefault(role, List.of());
    }

    /**
     * @param key unique in the script
     * @param title message key
     * @param intro message key of one sentence about this phase
     */
    public record Phase(String key, String title, String intro, List<Item> items) {

        Phase(String key, String title, List<Item> items) {
            this(key, title, title + ".intro", items);
        }

        /** Keys of its items in order. */
        public List<String> itemKeys() {
            return items.stream().map(Item::key).toList();
        }
    }

    /**
     * One subject of a preparation talk.
     *
     * @param key such as {@code willingness}: the same in every script, so that what was said can be kept under it
     * @param title message key
     * @param prompts message keys of questions that may help
     */
    public record Topic(String key, String title, List<String> prompts) {}
}

package org.herstelkring.cases.script;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.herstelkring.cases.Role;

/**
 * A way of holding a conversation, as data: its phases with checklists, prompts and speaking order; what to talk about
 * with each role beforehand; what to look back on afterwards.
 *
 * @param name file name without ending
 * @param words prefix of every message key of this script
 * @param tellsFirst the side that tells first as long as no choice is on record
 */
public record Script(
        String name,
        int version,
        String words,
        Role tellsFirst,
        List<Phase> phases,
        Map<Role, List<Topic>> preparation,
        Map<Role, List<String>> lookBack) {

    private static final Map<String, Script> KNOWN = new ConcurrentHashMap<>();

    /** The script in {@code scripts/<name>.yaml}. Throws {@link IllegalArgumentException} when there is none. */
    public static Script load(String name) {
        return KNOWN.computeIfAbsent(name, ScriptFile::read);
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
    public List<Topic> preparation(Role role) {
        return preparation.getOrDefault(role, List.of());
    }

    /** Message keys of the questions to look back on with somebody in this role. */
    public List<String> lookBack(Role role) {
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

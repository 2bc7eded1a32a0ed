package org.herstelkring.circle;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.shared.database.Question;
import org.jspecify.annotations.Nullable;

/**
 * How somebody without an account gets in: a link of their own, and a code that is read out or printed apart from it.
 * Of the link only a hash is kept, so it can be given once, when it is made.
 */
public interface PersonalLinks {

    /** Makes a link beside those that were made before. */
    Made make(KeeperRights keeping, UUID person);

    /** Makes a link for a mail the house sends under its duty to remind or to seal. */
    Made make(Access duty, UUID person);

    /** What asks for a keeper's hand with links and codes, by circle. */
    Map<UUID, Pending> pending(Listing circles);

    /** The six digits that go with every link of this person; made when there are none yet. */
    String code(KeeperRights keeping, UUID person);

    /** The codes of everybody in the circle who was ever given one. */
    Map<UUID, String> codes(KeeperRights keeping);

    /** These codes were put on paper; whoever takes the paper there says so with {@link #codeGiven}. */
    void codePrinted(KeeperRights keeping, Collection<UUID> persons);

    /** These people have their code now. */
    void codeGiven(KeeperRights keeping, Collection<UUID> persons, CodeWay way);

    /** Other digits: the earlier ones no longer open anything, and a lock is lifted. */
    String newCode(KeeperRights keeping, UUID person);

    /** Links stop working, sessions end at once, and a guest is shut out until {@link #restore}. */
    void withdraw(KeeperRights keeping, UUID person);

    /** A guest may come in again, by a new link. */
    void restore(KeeperRights keeping, UUID person);

    /** How it stands with the links of everybody in the circle who was ever given one. */
    Map<UUID, State> states(KeeperRights keeping);

    /** For {@link #states}, to be asked with other things. */
    Question<StateOf> asked(KeeperRights keeping);

    record StateOf(UUID person, State state) {}

    /** How a code reaches somebody: never by the way their link goes. */
    enum CodeWay {
        POST,
        PHONE,
        HAND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static CodeWay of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param locked codes that were tried too often
     * @param codeless people with a link that works, who have no code for it yet
     */
    record Pending(int locked, int codeless) {

        public static final Pending NONE = new Pending(0, 0);
    }

    /**
     * @param path path in this house, {@code /l/…}: whoever has it still needs the code
     * @param until when it stops working by itself
     */
    record Made(String path, Instant until) {}

    /**
     * @param madeAt when the newest one was made
     * @param usedAt when somebody last came in
     * @param running whether any link works now
     * @param wrong wrong codes since the last right one
     * @param lockedUntil when the code can be tried again
     * @param code how it stands with the code that goes with it
     */
    record State(
            @Nullable Instant madeAt,
            @Nullable Instant usedAt,
            boolean running,
            int wrong,
            @Nullable Instant lockedUntil,
            Code code) {

        /** Of somebody who was given neither. */
        public static final State NONE = new State(null, null, false, 0, null, new Code(null, null, null, null));

        /** Whether a link waits for somebody who cannot open it. */
        public boolean lacksCode() {
            return running && !code.known();
        }
    }

    /**
     * The digits that are in force now.
     *
     * @param printedAt when they were last put on paper
     * @param givenAt when whoever keeps the circle said that they have them
     * @param usedAt when somebody first came in with them
     */
    record Code(
            @Nullable Instant printedAt,
            @Nullable Instant givenAt,
            @Nullable CodeWay way,
            @Nullable Instant usedAt) {

        public boolean known() {
            return givenAt != null || usedAt != null;
        }
    }
}

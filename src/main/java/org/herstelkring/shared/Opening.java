package org.herstelkring.shared;

import java.util.List;
import java.util.function.Supplier;
import org.herstelkring.shared.database.Question;
import org.jspecify.annotations.Nullable;

/** What a transaction asks in the very round trip that tells PostgreSQL whose it is. */
public final class Opening {

    private static final ThreadLocal<@Nullable List<AskedFirst<?>>> NEXT = new ThreadLocal<>();

    private Opening() {}

    /** @param begins begins a transaction, or joins one: then none of the questions is answered */
    public static <T> T with(List<AskedFirst<?>> questions, Supplier<T> begins) {
        NEXT.set(questions);
        try {
            return begins.get();
        } finally {
            NEXT.remove();
        }
    }

    /** Of the one that begins now, and of no other. */
    static List<? extends Question<?>> ofThisTransaction() {
        List<AskedFirst<?>> questions = NEXT.get();
        NEXT.remove();
        return questions == null
                ? List.of()
                : questions.stream().map(AskedFirst::question).toList();
    }
}

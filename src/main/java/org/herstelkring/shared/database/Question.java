package org.herstelkring.shared.database;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Something a store wants to know, asked alone or {@link Together} with what others want to know.
 *
 * @param <T> what one row says
 */
public final class Question<T> {

    final String sql;
    final List<Object> params;
    final RowMapper<T> reader;
    private @Nullable List<T> rows;

    private final boolean kept;
    private Memory memory = Memory.NONE;
    private ToLongFunction<? super T> letters = _ -> 0;

    private Question(String sql, RowMapper<T> reader, List<Object> params, boolean kept) {
        this.sql = sql;
        this.reader = reader;
        this.params = params;
        this.kept = kept;
    }

    /** @param params for each question mark, in their order */
    public static <T> Question<T> of(String sql, RowMapper<T> reader, Object... params) {
        return new Question<>(sql, reader, List.of(params), true);
    }

    /** One whose answer is its store's own to keep and to forget: it is asked anew each time. */
    public static <T> Question<T> anew(String sql, RowMapper<T> reader, Object... params) {
        return new Question<>(sql, reader, List.of(params), false);
    }

    /**
     * One that is not asked while its answer stands in a memory: what it reads is what that memory is about, and says the
     * same at any time.
     *
     * @param letters how much of a row there is to keep
     */
    public Question<T> keptIn(Memory memory, ToLongFunction<? super T> letters) {
        this.memory = memory;
        this.letters = letters;
        return this;
    }

    /** The answer, once it was asked. */
    public List<T> rows() {
        return Objects.requireNonNull(rows, "it was not asked yet");
    }

    public boolean isAnswered() {
        return rows != null;
    }

    public Optional<T> first() {
        return rows().stream().findFirst();
    }

    /** Whether its answer was remembered. */
    @SuppressWarnings("unchecked")
    boolean recalls() {
        memory.find(words()).ifPresent(found -> rows = (List<T>) found);
        return rows != null;
    }

    void remember() {
        if (memory != Memory.NONE)
            memory.keep(words(), rows(), rows().stream().mapToLong(letters).sum());
    }

    void answered(List<T> found) {
        rows = found;
    }

    /** The same for the same words about the same rows. */
    Object key() {
        return kept ? words() : this;
    }

    private Object words() {
        return List.of(
                sql,
                params.stream()
                        .map(value -> value instanceof Object[] several ? Arrays.asList(several) : value)
                        .toList());
    }
}

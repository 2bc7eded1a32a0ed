package org.herstelkring.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.herstelkring.shared.database.Question;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/** What {@link Preload}s know, asked once in a transaction. */
@Component
public class Preloads {

    private final Supplier<Asked> all;
    private final JdbcClient jdbc;
    private final TransactionCache cache;

    Preloads(ObjectProvider<Preload<?>> all, JdbcClient jdbc, TransactionCache cache) {
        this.all = SingletonSupplier.of(() -> Asked.of(all.orderedStream().toList()));
        this.jdbc = jdbc;
        this.cache = cache;
    }

    /** For the acting person; in a transaction. */
    @SuppressWarnings("unchecked")
    public <T> T of(Preload<T> one) {
        Map<Class<?>, Object> known = cache.get(this, this::ask);
        return (T) Objects.requireNonNull(known.get(ClassUtils.getUserClass(one)), "a preload is a bean");
    }

    /** Something of it has changed: what is asked for from now on is found out anew. */
    public void forget() {
        cache.forget(this);
    }

    /** To be asked with other things, when it is not known yet. */
    public Optional<AskedFirst<?>> unknown() {
        return cache.find(this).isPresent() ? Optional.empty() : Optional.of(first(Acting.someone()));
    }

    private Map<Class<?>, Object> ask() {
        Asked asked = all.get();
        return jdbc.sql(asked.sql())
                .params(asked.params(Acting.someone()))
                .query((row, _) -> asked.read(row))
                .single();
    }

    /** All of them for this person, to be asked while a transaction of theirs begins. */
    public AskedFirst<?> first(UUID person) {
        Asked asked = all.get();
        return new AskedFirst<>(
                Question.anew(
                        asked.sql(),
                        (row, _) -> asked.read(row),
                        asked.params(person).toArray()),
                known -> cache.put(this, known.getFirst()));
    }

    /**
     * All there are, as one question.
     *
     * @param kinds the class of each
     * @param times how often it names the person
     */
    private record Asked(List<Preload<?>> preloads, List<Class<?>> kinds, String sql, int times) {

        private static final String PERSON = ":person";

        static Asked of(List<Preload<?>> preloads) {
            String sql = preloads.stream()
                    .map(one -> "cast((" + one.sql() + ") as text)")
                    .collect(Collectors.joining(",\n", "select ", ""));
            return new Asked(
                    preloads,
                    preloads.stream().<Class<?>>map(ClassUtils::getUserClass).toList(),
                    sql.replace(PERSON, "?"),
                    StringUtils.countOccurrencesOf(sql, PERSON));
        }

        List<UUID> params(UUID person) {
            return Collections.nCopies(times, person);
        }

        Map<Class<?>, Object> read(ResultSet row) throws SQLException {
            Map<Class<?>, Object> known = new HashMap<>();
            for (int n = 0; n < preloads.size(); n++)
                known.put(kinds.get(n), preloads.get(n).read(row.getString(n + 1)));
            return known;
        }
    }
}

package org.herstelkring.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What {@link Preload}s know, asked once in a transaction. */
@Component
public class Preloads {

    private final ObjectProvider<Preload<?>> all;
    private final JdbcClient jdbc;
    private final TransactionCache cache;

    Preloads(ObjectProvider<Preload<?>> all, JdbcClient jdbc, TransactionCache cache) {
        this.all = all;
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

    private Map<Class<?>, Object> ask() {
        List<Preload<?>> asked = all.orderedStream().collect(Collectors.toList());
        String columns =
                asked.stream().map(one -> "cast((" + one.sql() + ") as text)").collect(Collectors.joining(",\n"));
        return jdbc.sql("select " + columns)
                .param("person", Acting.someone())
                .query((row, _) -> {
                    Map<Class<?>, Object> known = new HashMap<>();
                    for (int n = 0; n < asked.size(); n++) {
                        Preload<?> one = asked.get(n);
                        known.put(ClassUtils.getUserClass(one), one.read(row.getString(n + 1)));
                    }
                    return known;
                })
                .single();
    }
}

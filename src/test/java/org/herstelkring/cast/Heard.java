package org.herstelkring.cast;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What somebody of the house writes in the log until this is closed, however quiet another test has made it. */
public final class Heard implements AutoCloseable {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log;
    private final @Nullable Level before;

    private Heard(Class<?> writer, Level least) {
        log = (Logger) LoggerFactory.getLogger(writer);
        before = log.getLevel();
        log.setLevel(least);
        lines.start();
        log.addAppender(lines);
    }

    /** What is worth telling an operator. */
    public static Heard of(Class<?> writer) {
        return new Heard(writer, Level.INFO);
    }

    /** All of it. */
    public static Heard everything(Class<?> writer) {
        return new Heard(writer, Level.DEBUG);
    }

    public List<ILoggingEvent> lines() {
        return List.copyOf(lines.list);
    }

    public void forget() {
        lines.list.clear();
    }

    @Override
    public void close() {
        log.detachAppender(lines);
        log.setLevel(before);
    }
}

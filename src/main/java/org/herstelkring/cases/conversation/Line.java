package org.herstelkring.cases.conversation;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open line to one browser. One that reads slowly keeps nobody else waiting: what happens meanwhile it is told once,
 * when it has read what went before.
 */
final class Line {

    private static final String CHANGE = "change";

    private final SseEmitter browser = new SseEmitter(0L);
    private final Executor writers;
    private @Nullable Word next;
    private boolean writing;

    private enum Word {
        /** Nothing happened: only that both ends are still there. */
        AWAKE,
        CHANGED
    }

    Line(Executor writers) {
        this.writers = writers;
    }

    SseEmitter browser() {
        return browser;
    }

    /** @param version what stands now, so that a browser that missed something notices */
    void begin(String version) {
        send(SseEmitter.event().name("at").data(version).reconnectTime(1500));
    }

    void changed() {
        say(Word.CHANGED);
    }

    void stayAwake() {
        say(Word.AWAKE);
    }

    void close() {
        browser.complete();
    }

    private synchronized void say(Word word) {
        if (next == null || word == Word.CHANGED) next = word;
        if (writing) return;
        try {
            writers.execute(this::write);
            writing = true;
        } catch (RejectedExecutionException full) {
            // It comes back by itself, and asks what stands then.
            close();
        }
    }

    private void write() {
        for (Word word = take(); word != null; word = take())
            send(
                    word == Word.CHANGED
                            ? SseEmitter.event().name(CHANGE).data("")
                            : SseEmitter.event().comment(""));
    }

    private synchronized @Nullable Word take() {
        Word word = next;
        next = null;
        writing = word != null;
        return word;
    }

    private void send(SseEmitter.SseEventBuilder event) {
        try {
            browser.send(event);
        } catch (IOException | IllegalStateException gone) {
            // The line closes by itself: the server tells onError or onCompletion.
        }
    }
}

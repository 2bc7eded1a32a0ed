package org.herstelkring.shared.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.herstelkring.shared.upload.Finding.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the virus scanner that an operator connected (HERSTELKRING_CLAMD) what a file holds. One that does not answer lets
 * nothing through; where none is connected, nothing is asked, and the log says so at the start.
 */
@Component
public class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);

    private static final Duration BEGIN = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** So many files at once, as clamd itself has threads for; the next waits a little. */
    private static final int AT_ONCE = 8;

    private static final long WAIT_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile @Nullable Clamd clamd;

    Scanner(@Value("${herstelkring.clamd:}") String where) {
        connect(where, BEGIN, ANSWER);
    }

    void connect(String where, Duration begin, Duration answer) {
        clamd = where.isBlank() ? null : new Clamd(where, begin, answer);
        away.set(false);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        Clamd connected = clamd;
        if (connected == null)
            LOG.info("No virus scanner is connected (HERSTELKRING_CLAMD): files are taken as UPDATING.md says");
        else if (connected.isThere()) LOG.info("Files are looked into by the virus scanner before they are kept");
        else isAway("at the start");
    }

    /** Whether there is one to ask. */
    public boolean isConnected() {
        return clamd != null;
    }

    /** What a file holds. It is read to its end, or as far as the scanner wants it. */
    public Finding find(InputStream file) {
        Clamd connected = clamd;
        if (connected == null) return Finding.of(Kind.NOTHING);
        boolean place = false;
        try {
            place = places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
            return place ? judged(connected.scan(file)) : Finding.of(Kind.UNKNOWN);
        } catch (IOException failed) {
            return isAway(failed.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Finding.of(Kind.UNKNOWN);
        } finally {
            if (place) places.release();
        }
    }

    /** Only these words mean that nothing was found. */
    private Finding judged(String answer) {
        if (answer.equals("stream: OK")) return answers(Finding.of(Kind.NOTHING));
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND"))
            return answers(new Finding(
                    Kind.HARMFUL, answer.substring("stream: ".length(), answer.length() - " FOUND".length())));
        if (answer.contains("size limit exceeded")) {
            LOG.warn("A file is larger than the virus scanner takes: set its StreamMaxLength as UPDATING.md says");
            return answers(Finding.of(Kind.TOO_LARGE));
        }
        return isAway("with an answer that says neither yes nor no");
    }

    private Finding answers(Finding finding) {
        if (away.compareAndSet(true, false)) LOG.warn("The virus scanner answers again: files are taken in");
        return finding;
    }

    private Finding isAway(String how) {
        if (away.compareAndSet(false, true))
            LOG.error("The virus scanner does not answer ({}): no file is taken in until it does", how);
        return Finding.of(Kind.UNKNOWN);
    }
}

package org.herstelkring.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * In whose name the running thread works: a signed-in person, or the house itself in one named {@link Duty}.
 *
 * <p>Every transaction tells PostgreSQL (see {@link ActingTransactions}); row-level security does the rest.
 */
public final class Acting {

    private static final ThreadLocal<@Nullable Duty> DUTY = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable UUID> STAND_IN = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> ALONE = ThreadLocal.withInitial(() -> false);

    private Acting() {}

    /** The person whose access counts now, if anybody's does. */
    public static Optional<UUID> person() {
        if (ALONE.get()) return Optional.empty();
        UUID standIn = STAND_IN.get();
        return standIn != null ? Optional.of(standIn) : who().map(Who::person);
    }

    /** The person whose access counts now; a {@link NotHere} when nobody is signed in. */
    public static UUID someone() {
        return person().orElseThrow(NotHere::new);
    }

    public static Optional<Who> who() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Who who
                ? Optional.of(who)
                : Optional.empty();
    }

    /** The duty the house works under now, if it does. */
    public static Optional<Duty> duty() {
        return Optional.ofNullable(DUTY.get());
    }

    /** Refuses when the house does not work under this duty now: for what is done in nobody's name alone. */
    public static void require(Duty duty) {
        if (DUTY.get() != duty) throw new IllegalStateException("Only under the duty to " + duty.code());
    }

    /** Runs work of the house itself. Open the transaction inside, so that it knows the duty. */
    public static <T extends @Nullable Object> T on(Duty duty, Supplier<T> work) {
        Duty before = DUTY.get();
        DUTY.set(duty);
        try {
            return work.get();
        } finally {
            if (before == null) DUTY.remove();
            else DUTY.set(before);
        }
    }

    public static void run(Duty duty, Runnable work) {
        Acting.<@Nullable Object>on(duty, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Runs work of the house in nobody's name, whoever is signed in, without finding out who that is: the reading of
     * sessions, which is how one finds out.
     */
    public static <T extends @Nullable Object> T alone(Duty duty, Supplier<T> work) {
        boolean before = ALONE.get();
        ALONE.set(true);
        try {
            return on(duty, work);
        } finally {
            if (before) ALONE.set(true);
            else ALONE.remove();
        }
    }

    /** Runs work in the name of a person who is not signed in on this thread: what they asked for, the demo world, tests. */
    public static <T extends @Nullable Object> T as(UUID person, Supplier<T> work) {
        UUID before = STAND_IN.get();
        STAND_IN.set(person);
        try {
            return work.get();
        } finally {
            if (before == null) STAND_IN.remove();
            else STAND_IN.set(before);
        }
    }
}

package org.herstelkring.circle;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The application's own wall, which a test can take away for what its own thread does. */
@Component
@Primary
public final class TestWall implements FirstWall {

    private final ThreadLocal<Boolean> down = ThreadLocal.withInitial(() -> false);

    @Override
    public boolean stands() {
        return !down.get();
    }

    /** Does this with PostgreSQL alone to keep people out. */
    public <T extends @Nullable Object> T without(Supplier<T> work) {
        down.set(true);
        try {
            return work.get();
        } finally {
            down.remove();
        }
    }
}

package org.herstelkring.shared.database;

/** How many transactions of this thread stand still while another goes on. Each of them holds a connection. */
public final class StandingStill {

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    private StandingStill() {}

    static int now() {
        return COUNT.get();
    }

    public static void oneMore() {
        COUNT.set(now() + 1);
    }

    public static void oneLess() {
        if (now() > 1) COUNT.set(now() - 1);
        else COUNT.remove();
    }
}

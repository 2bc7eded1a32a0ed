package org.herstelkring.cast;

import java.util.List;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.stereotype.Component;

/**
 * What the house does of itself, when a test says so: {@code rounds.run("Postman.round")}. In tests no round goes by
 * itself ({@link StillScheduler}): it would sweep away what another test, in another context even, has just put there.
 */
@Component
public class Rounds {

    private final ScheduledTaskHolder tasks;

    Rounds(ScheduledTaskHolder tasks) {
        this.tasks = tasks;
    }

    /** @param name class and method, as in {@code Postman.round} */
    public void run(String name) {
        List<ScheduledTask> meant = tasks.getScheduledTasks().stream()
                .filter(task -> name(task).endsWith("." + name))
                .toList();
        if (meant.size() != 1) throw new IllegalArgumentException(name + ": " + meant);
        meant.getFirst().getTask().getRunnable().run();
    }

    /** All of them, whoever they belong to. */
    List<ScheduledTask> all() {
        return List.copyOf(tasks.getScheduledTasks());
    }

    static String name(ScheduledTask task) {
        return task.getTask().getRunnable().toString();
    }
}

package org.herstelkring.shared;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Warms up what is heavy: {@code /readyz} says yes when this has run. */
@Component
@Profile("!test")
class WarmUps implements ApplicationRunner {

    private final List<WarmUp> all;

    WarmUps(List<WarmUp> all) {
        this.all = all;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        all.forEach(WarmUp::once);
    }
}

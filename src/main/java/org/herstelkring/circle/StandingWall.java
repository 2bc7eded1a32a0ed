package org.herstelkring.circle;

import org.springframework.stereotype.Component;

@Component
final class StandingWall implements FirstWall {

    @Override
    public boolean stands() {
        return true;
    }
}

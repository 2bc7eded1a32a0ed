package org.herstelkring.matrix;

import org.herstelkring.cast.HouseTest;
import org.herstelkring.cast.OnEveryServer;
import org.springframework.test.context.TestPropertySource;

/** The application's own wall is switched off: PostgreSQL alone decides who sees what of a space. */
@HouseTest
@TestPropertySource(properties = "herstelkring.walls.application=false")
@OnEveryServer
class SpaceSecondWallTest extends SpaceEndpointMatrix {

    @Override
    boolean secondWallAlone() {
        return true;
    }
}

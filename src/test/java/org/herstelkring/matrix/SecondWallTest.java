package org.herstelkring.matrix;

import org.herstelkring.cast.HouseTest;
import org.herstelkring.cast.OnEveryServer;
import org.springframework.test.context.TestPropertySource;

/** The application's own wall is switched off: PostgreSQL alone keeps everybody out. */
@HouseTest
@TestPropertySource(properties = "herstelkring.walls.application=false")
@OnEveryServer
class SecondWallTest extends EndpointMatrix {

    @Override
    boolean secondWallAlone() {
        return true;
    }
}

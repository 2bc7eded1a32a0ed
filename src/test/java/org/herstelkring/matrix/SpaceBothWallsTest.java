package org.herstelkring.matrix;

import org.herstelkring.cast.HouseTest;

@HouseTest
class SpaceBothWallsTest extends SpaceEndpointMatrix {

    @Override
    boolean secondWallAlone() {
        return false;
    }
}

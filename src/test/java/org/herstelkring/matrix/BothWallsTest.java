package org.herstelkring.matrix;

import org.herstelkring.cast.HouseTest;

@HouseTest
class BothWallsTest extends EndpointMatrix {

    @Override
    boolean secondWallAlone() {
        return false;
    }
}

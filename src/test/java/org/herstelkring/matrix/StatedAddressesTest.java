package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address with something variable in it is asked by everybody who has no business there, or it is stated why not. */
@ApplicationTest
class StatedAddressesTest {

    @Autowired
    private Worlds worlds;

    @Autowired
    private AnsweredAddresses addresses;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyAddressWithSomethingVariableIsOfAWorldOrStatedElsewhere() {
        assertThat(StatedAddresses.unstated(addresses.all(), worlds.all())).isEmpty();
        assertThat(StatedAddresses.needless(addresses.all())).isEmpty();
    }

    @Test
    void anAddressThatNobodyStatedFails() throws Exception {
        RequestMappingHandlerMapping stray = new RequestMappingHandlerMapping();
        Attic attic = new Attic();
        for (String pattern : List.of("/attic/{box}", "/cases/{circle}/attic/{box}", "/space/attic/{box}"))
            stray.registerMapping(
                    RequestMappingInfo.paths(pattern)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    attic,
                    Attic.class.getDeclaredMethod("open", UUID.class));
        assertThat(StatedAddresses.unstated(Addresses.all(stray), worlds.all()))
                .containsExactly(
                        "/attic/{box} GET: of no circle",
                        "/cases/{circle}/attic/{box} GET: no row for box",
                        "/space/attic/{box} GET: no row for box");
    }

    static final class Attic {
        void open(UUID box) {}
    }
}

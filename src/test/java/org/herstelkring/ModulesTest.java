package org.herstelkring;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.CanvasOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Herstelkring.class);

    @Test
    void modulesKnowOnlyWhatTheyMayKnow() {
        modules.verify();
    }

    @Test
    void theirPictureIsDrawnFromTheCode() {
        new Documenter(modules, Options.defaults().withOutputFolder("docs/modules"))
                .writeModulesAsPlantUml(DiagramOptions.defaults())
                .writeModuleCanvases(CanvasOptions.defaults().revealInternals());
    }
}

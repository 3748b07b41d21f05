package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianshen.LianshenApplication;
import org.springframework.modulith.core.ApplicationModules;

/** The packages are modules: they meet only at what a module shows, and without circles. */
class ModulithTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(LianshenApplication.class);

    @Test
    void modulesMeetOnlyAtWhatTheyShow() {
        MODULES.verify();
    }

    @Test
    void everyPackageIsAModule() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(Floors.packages());
    }
}

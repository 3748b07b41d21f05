package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

/** An expression that leaves a mark on the whole Java process where anybody evaluates it. */
final class Canary {

    private static final String MARK = "lianshen.canary";

    static final String EXPRESSION = "${''.getClass().forName('java.lang.System').setProperty('" + MARK + "', 'sang')}";

    private Canary() {}

    static void isSilent() {
        assertThat(System.getProperty(MARK)).as("the canary").isNull();
    }
}

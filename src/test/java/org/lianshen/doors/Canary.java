package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

/** Sings where somebody makes one: what its expression does, if anybody evaluates it. */
public class Canary {

    static final String EXPRESSION = "${''.getClass().forName('org.lianshen.doors.Canary').newInstance()}";

    private static volatile boolean sang;

    /** Made by its expression only. */
    public Canary() {
        sang = true;
    }

    static void isSilent() {
        assertThat(sang).as("the canary has sung").isFalse();
    }
}

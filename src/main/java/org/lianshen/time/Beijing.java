package org.lianshen.time;

import java.time.ZoneId;

/** The zone that decides every deadline. */
public final class Beijing {

    /** Asia/Shanghai: a day of the programme ends when it ends there. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Beijing() {}
}

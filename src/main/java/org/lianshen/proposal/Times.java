package org.lianshen.proposal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.lianshen.time.Beijing;

/** Times as people read them, in Beijing. */
final class Times {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Times() {}

    static String text(@Nullable Instant instant) {
        return instant == null ? "—" : FORM.format(instant.atZone(Beijing.ZONE));
    }
}

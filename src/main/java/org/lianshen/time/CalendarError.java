package org.lianshen.time;

import org.jspecify.annotations.Nullable;

/** The holidays that are configured cannot be used. */
public class CalendarError extends IllegalStateException {

    private final String zh;
    private final String en;

    CalendarError(String zh, String en, @Nullable Exception cause) {
        super(en, cause);
        this.zh = zh;
        this.en = en;
    }

    /** What is wrong, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What is wrong, in English. */
    public String en() {
        return en;
    }
}

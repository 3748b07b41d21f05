package org.lianshen.monitor;

import java.util.Arrays;
import java.util.List;

/** The statuses of a proposal that is submitted, in the order of its life, by the contract's words. */
public enum LifeStatus {
    SUBMITTED("submitted"),
    RECOMMENDED("recommended"),
    RETURNED("returned"),
    AWAITING_CONFIRMATION("awaiting-confirmation"),
    ELIGIBLE("eligible"),
    IN_REVIEW("in-review"),
    REVIEWED("reviewed"),
    ON_NOTICE("on-notice"),
    FUNDED("funded"),
    DECLINED("declined"),
    REFUSED("refused"),
    VOID("void"),
    WITHDRAWN("withdrawn");

    private final String word;

    LifeStatus(String word) {
        this.word = word;
    }

    /** The contract's word. */
    public String word() {
        return word;
    }

    /** All words, in the order of a proposal's life. */
    public static List<String> words() {
        return Arrays.stream(values()).map(LifeStatus::word).toList();
    }
}

package org.lianshen.expertreview.sheet;

import java.nio.charset.StandardCharsets;
import org.lianshen.proposal.Sha256;

/** Orders that tell nothing: neither who wrote nor when goes before another's. */
public final class Shuffle {

    private Shuffle() {}

    /**
     * By what something is sorted in an order.
     *
     * @param order names the order; another name, another order
     * @param what what is sorted
     */
    public static String key(String order, String what) {
        return Sha256.of((order + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}

package org.lianshen.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers where formulas stand: all are counted, the first twenty named. */
final class Formulas {

    private static final int NAMED = 20;

    private final List<String> addresses = new ArrayList<>();
    private int count;

    void at(String address) {
        count++;
        if (addresses.size() < NAMED) {
            addresses.add(address);
        }
    }

    /** Refuses the file where there are any. */
    void refuseAny(@Nullable String sheet) {
        if (count > 0) {
            throw ListFaults.formulas(sheet, addresses, count);
        }
    }
}

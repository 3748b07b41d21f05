package org.lianshen.list;

import java.util.List;

/** A column that a kind of list may have. */
public interface Column {

    /** What it is called. */
    Headers headers();

    /** Its name in the public contract. */
    default String property() {
        return headers().property();
    }

    /** Whether every list must have it. */
    default boolean required() {
        return headers().required();
    }

    /** The header that people read: the property with the usual Chinese header. */
    default String label() {
        return property() + "（" + headers().chinese().get(0) + "）";
    }

    /**
     * The headers that name a column.
     *
     * @param property its name in the public contract
     * @param required whether every list must have it
     * @param english the other English headers
     * @param chinese the Chinese headers, the usual one first
     */
    record Headers(String property, boolean required, List<String> english, List<String> chinese) {

        /** Keeps its own copies. */
        public Headers {
            english = List.copyOf(english);
            chinese = List.copyOf(chinese);
        }
    }
}

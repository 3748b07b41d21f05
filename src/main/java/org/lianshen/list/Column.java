package org.lianshen.list;

import java.util.List;

/** A column that a kind of list may have, and the headers that name it. */
public interface Column {

    /** Its name in the public contract. */
    String property();

    /** Whether every list must have it. */
    boolean required();

    /** The other English headers that name it. */
    List<String> english();

    /** The Chinese headers that name it, the usual one first. */
    List<String> chinese();

    /** The header that people read: the property with the usual Chinese header. */
    default String label() {
        return property() + "（" + chinese().get(0) + "）";
    }
}

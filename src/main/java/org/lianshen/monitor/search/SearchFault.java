package org.lianshen.monitor.search;

import org.lianshen.language.Text;

/** Why nothing can be looked for. */
public enum SearchFault {
    EMPTY(Text.of("monitor.search-empty")),
    TOO_SHORT(Text.of("monitor.search-too-short")),
    TOO_LONG(Text.of("monitor.search-too-long"));

    private final Text text;

    SearchFault(Text text) {
        this.text = text;
    }

    /** What is wrong and what would do. */
    public Text text() {
        return text;
    }
}

package org.lianshen.expertreview.offline;

import org.lianshen.language.Text;

/** The columns of a sheet as a workbook, in their order. */
enum WorkbookColumn {
    /** What a row is, for the way back; hidden. */
    KEY(Text.of("expertreview.offline.column.key"), 0),
    CRITERION(Text.of("expertreview.offline.column.criterion"), 26),
    QUESTION(Text.of("expertreview.offline.column.question"), 40),
    SCALE(Text.of("expertreview.offline.column.scale"), 14),
    WEIGHT(Text.of("expertreview.offline.column.weight"), 10),
    GUIDE(Text.of("expertreview.offline.column.guide"), 28),
    SCORE(Text.of("expertreview.offline.column.score"), 12),
    ABSTAIN(Text.of("expertreview.offline.column.abstain"), 20),
    COMMENT(Text.of("expertreview.offline.column.comment"), 60);

    private final Text heading;
    private final int width;

    WorkbookColumn(Text heading, int width) {
        this.heading = heading;
        this.width = width;
    }

    /** What stands above it. */
    String heading() {
        return heading.beside();
    }

    /** How wide it is, in characters. */
    int width() {
        return width;
    }

    /** Whether the expert fills it in. */
    boolean isAnswer() {
        return compareTo(SCORE) >= 0;
    }
}

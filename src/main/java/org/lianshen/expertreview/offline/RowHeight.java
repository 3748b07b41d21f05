package org.lianshen.expertreview.offline;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/** How high a row must be for all of its wrapped texts to be read: some programs do not find out themselves. */
final class RowHeight {

    private static final float LINE_POINTS = 15;
    private static final int MOST_LINES = 27;

    private RowHeight() {}

    /** In points; rows in which something is written have room for a few lines. */
    static float of(Row row, int leastLines) {
        int lines = leastLines;
        for (var cell : row) {
            if (cell.getCellStyle().getWrapText()) {
                lines = Math.max(lines, lines(cell));
            }
        }
        return Math.min(lines, MOST_LINES) * LINE_POINTS;
    }

    private static int lines(Cell cell) {
        int width = WorkbookColumn.values()[cell.getColumnIndex()].width();
        return cell.toString()
                .lines()
                .mapToInt(line -> Math.max(1, (columns(line) + width - 1) / width))
                .sum();
    }

    /** Chinese characters are as wide as two others. */
    private static int columns(String line) {
        return line.codePoints()
                .map(character -> Character.isIdeographic(character) || character > 0x2E7F ? 2 : 1)
                .sum();
    }
}

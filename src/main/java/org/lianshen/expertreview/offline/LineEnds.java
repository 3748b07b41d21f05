package org.lianshen.expertreview.offline;

/** Lines end in workbooks as the program that saved them likes it; here they end in one way. */
final class LineEnds {

    private LineEnds() {}

    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}

package org.lianshen.list;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** From which year a workbook counts its days. */
final class DateSystem extends DefaultHandler {

    private boolean since1904;

    /** Whether it counts from 1904, as old ones from a Macintosh do, and not from 1900. */
    boolean since1904() {
        return since1904;
    }

    @Override
    public void startElement(@Nullable String uri, String name, @Nullable String qName, Attributes attributes) {
        if (name.equals("workbookPr")) {
            var flag = attributes.getValue("date1904");
            since1904 = "1".equals(flag) || "true".equals(flag);
        }
    }
}

package org.lianshen.list;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The names of a workbook's sheets that whoever opens it does not see. */
final class HiddenSheets extends DefaultHandler {

    private final Set<String> names = new HashSet<>();

    Set<String> names() {
        return names;
    }

    @Override
    public void startElement(@Nullable String uri, String name, @Nullable String qName, Attributes attributes) {
        var state = attributes.getValue("state");
        if (name.equals("sheet") && state != null && !state.equals("visible")) {
            names.add(attributes.getValue("name"));
        }
    }
}

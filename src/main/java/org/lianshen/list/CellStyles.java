package org.lianshen.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How a workbook's cells display their numbers. */
final class CellStyles extends DefaultHandler {

    /**
     * A number format.
     *
     * @param id its id; below 164 the same in all workbooks
     * @param code its pattern, for instance {@code yyyy-mm-dd}
     */
    record Format(int id, String code) {}

    private static final Format GENERAL = new Format(0, "General");

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private boolean amongNumberFormats;
    private boolean amongCellStyles;

    /** The format of the style at that place. */
    Format of(int style) {
        if (style < 0 || style >= formats.size()) {
            return GENERAL;
        }
        int id = formats.get(style);
        var code = own.containsKey(id) ? own.get(id) : builtin(id);
        return code == null ? GENERAL : new Format(id, code);
    }

    /**
     * Excel keeps 27 to 36 and 50 to 58 for the dates and times of East Asia (ISO/IEC 29500-1, 18.8.30); POI does not.
     */
    private static @Nullable String builtin(int id) {
        if (id >= 32 && id <= 35 || id == 55 || id == 56) {
            return "h:mm:ss";
        }
        return id >= 27 && id <= 36 || id >= 50 && id <= 58 ? "yyyy-m-d" : BuiltinFormats.getBuiltinFormat(id);
    }

    @Override
    public void startElement(@Nullable String uri, String name, @Nullable String qName, Attributes attributes) {
        switch (name) {
            case "numFmts" -> amongNumberFormats = true;
            case "cellXfs" -> amongCellStyles = true;
            case "numFmt" -> {
                if (amongNumberFormats) {
                    own.put(Integer.valueOf(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
                }
            }
            case "xf" -> {
                if (amongCellStyles) {
                    var id = attributes.getValue("numFmtId");
                    formats.add(id == null ? 0 : Integer.parseInt(id));
                }
            }
            default -> {
                // fonts, fills, borders
            }
        }
    }

    @Override
    public void endElement(@Nullable String uri, String name, @Nullable String qName) {
        switch (name) {
            case "numFmts" -> amongNumberFormats = false;
            case "cellXfs" -> amongCellStyles = false;
            default -> {
                // fonts, fills, borders
            }
        }
    }
}

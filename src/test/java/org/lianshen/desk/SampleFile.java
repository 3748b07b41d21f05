package org.lianshen.desk;

import java.nio.charset.StandardCharsets;

/** Files that tests send in. */
public final class SampleFile {

    private SampleFile() {}

    /** The least PDF that opens. */
    public static byte[] pdf() {
        return pdf("made up");
    }

    /** The same with a remark in it. */
    public static byte[] pdf(String remark) {
        return ("%PDF-1.4\n%" + remark + "\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}

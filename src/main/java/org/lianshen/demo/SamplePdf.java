package org.lianshen.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A PDF of one page with one line, small and valid, as a document of a sample. */
final class SamplePdf {

    private SamplePdf() {}

    /**
     * The file.
     *
     * @param line Latin letters, digits, blanks and plain punctuation; the page's font has nothing else
     */
    static byte[] of(String line) {
        var text = line.replaceAll("[^ -~]", " ").replaceAll("([\\\\()])", "\\\\$1");
        var drawing = "BT /F1 16 Tf 60 760 Td (" + text + ") Tj ET";
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        return file(objects).getBytes(StandardCharsets.US_ASCII);
    }

    private static String file(List<String> objects) {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int index = 0; index < objects.size(); index++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(index + 1).append(" 0 obj\n").append(objects.get(index)).append("\nendobj\n");
        }
        int table = file.length();
        int size = objects.size() + 1;
        file.append("xref\n0 ").append(size).append('\n').append(places);
        file.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R >>\n");
        return file.append("startxref\n").append(table).append("\n%%EOF\n").toString();
    }
}

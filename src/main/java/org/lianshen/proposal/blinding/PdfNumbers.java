package org.lianshen.proposal.blinding;

import java.awt.geom.AffineTransform;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Numbers as drawings write them. */
final class PdfNumbers {

    private PdfNumbers() {}

    static String matrix(AffineTransform matrix) {
        var values = new double[6];
        matrix.getMatrix(values);
        return of(values);
    }

    static String of(double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.5f", value))
                .collect(Collectors.joining(" "));
    }
}

package org.lianshen.expertreview.affinity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.function.Consumer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Reads the terms of texts. */
final class TermReader {

    private final SubjectAnalyzer analyzer = new SubjectAnalyzer(FunctionWords.read());

    /** The text in which terms have their places: of one width. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Hands on each term of a {@linkplain #plain plain} text, in order. */
    void read(String plain, Consumer<Term> taker) {
        try (var stream = analyzer.tokenStream("", plain)) {
            var form = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var word = form.toString();
                taker.accept(new Term(word, Term.Script.of(word), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

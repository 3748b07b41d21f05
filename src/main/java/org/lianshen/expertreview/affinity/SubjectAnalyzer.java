package org.lianshen.expertreview.affinity;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Takes a text of either language apart: Latin words are stemmed, Chinese ones read as pairs of neighbouring
 * characters, because a list of words cuts the same compound differently beside other characters.
 */
final class SubjectAnalyzer extends Analyzer {

    /** COVID-19 and 3-D are one word, as COVID19 and 3D are. Looks for the hyphen first, which is rare. */
    private static final Pattern HYPHEN_AT_DIGIT =
            Pattern.compile("\\p{Pd}(?:(?<=\\p{IsLatin}\\p{Pd})(?=\\d)|(?<=\\d\\p{Pd})(?=\\p{IsLatin}))");

    private final FunctionWords functionWords;

    SubjectAnalyzer(FunctionWords functionWords) {
        this.functionWords = functionWords;
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new PatternReplaceCharFilter(HYPHEN_AT_DIGIT, "", new MappingCharFilter(functionWords.breaks(), reader));
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var source = new StandardTokenizer();
        var lower = new ASCIIFoldingFilter(new LowerCaseFilter(source));
        var pairs = new CJKBigramFilter(new EnglishPossessiveFilter(lower));
        return new TokenStreamComponents(source, new KStemFilter(new StopFilter(pairs, functionWords.english())));
    }
}

package org.lianshen.programme;

import java.util.Locale;
import org.lianshen.language.word.Word;

/** What experts are told of who applies, before they are asked to review. */
public enum ApplicantBlinding implements Word {
    /** Each proposal with its organisations. */
    SINGLE,
    /** Nothing that tells which proposal is whose. */
    DOUBLE;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

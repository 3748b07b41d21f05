package org.lianshen.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order in which people look names up: Chinese characters by their reading, as ICU orders them (CLDR, collation
 * pinyin), before Latin letters. The database's own order is of another ICU version, which files 沈 under chén.
 */
public final class Collation {

    private static final Collator PINYIN =
            Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin")).freeze();

    private Collation() {}

    /** Compares names. */
    public static Comparator<String> byName() {
        return PINYIN::compare;
    }
}

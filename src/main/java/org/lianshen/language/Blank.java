package org.lianshen.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells text from what only looks empty: white space, control and format characters, fillers and variation selectors
 * are nothing that a person could read (Unicode, Default_Ignorable_Code_Point and White_Space).
 */
public final class Blank {

    /** A cell of braille without dots: a letter to Unicode, nothing to the eye. */
    private static final int BRAILLE_BLANK = 0x2800;

    private Blank() {}

    /** Whether there is nothing to read in it. */
    public static boolean is(@Nullable CharSequence text) {
        return text == null || text.codePoints().allMatch(Blank::isInvisible);
    }

    /** What there is to read in it: two texts that look the same but for white space have it in common. */
    public static String visible(String text) {
        return text.codePoints()
                .filter(character -> !isInvisible(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInvisible(int character) {
        return UCharacter.isUWhiteSpace(character)
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || Character.getType(character) == Character.CONTROL
                || Character.getType(character) == Character.FORMAT
                || character == BRAILLE_BLANK;
    }
}

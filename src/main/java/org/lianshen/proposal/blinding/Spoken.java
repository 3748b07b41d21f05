package org.lianshen.proposal.blinding;

import java.util.regex.Pattern;

/**
 * What is read out in place of a picture. It is the author's own word, except where a program has put the picture's
 * file name there.
 */
final class Spoken {

    private static final Pattern FILE =
            Pattern.compile("(?is).*([a-z]:\\\\|\\\\\\\\|file:|/(users|home|volumes)/|\\S@\\S"
                    + "|\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|heic|webp|pdf|docx?|xlsx?|pptx?|vsdx?|dwg|ai"
                    + "|eps)\\b).*");

    private Spoken() {}

    static boolean isOwnWord(String text) {
        return !FILE.matcher(text).matches();
    }
}

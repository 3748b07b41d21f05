package org.lianshen.language;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name as models spell it: English, then Chinese, on a line of its own or after a space. */
public final class ModelName {

    private static final Pattern TWO = Pattern.compile("(?s)(.*?)\\s+(\\p{IsHan}.*)");

    private ModelName() {}

    /** The two halves; twice the same where there are none. */
    public static Text of(@Nullable String name) {
        var text = name == null ? "" : name.strip();
        var two = TWO.matcher(text);
        return two.matches() ? new Text(two.group(2).strip(), two.group(1).strip()) : new Text(text, text);
    }
}

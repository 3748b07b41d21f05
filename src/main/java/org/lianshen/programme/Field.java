package org.lianshen.programme;

import java.util.List;
import org.lianshen.language.Text;

/**
 * One field that a direction lists (领域方向).
 *
 * @param name the guideline's own wording in Chinese, without number and closing punctuation, and a translation
 * @param subFields what the guideline lists below it, informative
 */
public record Field(Text name, List<Text> subFields) {

    /** Keeps its own copy of the list. */
    public Field {
        subFields = List.copyOf(subFields);
    }
}

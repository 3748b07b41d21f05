package org.lianshen.notification;

import org.lianshen.language.Text;
import org.lianshen.language.Words;
import org.springframework.stereotype.Component;

/** Where a guideline says something, as letters name it: a numbered clause as it is, a paragraph by its name. */
@Component
class ClauseWords {

    private final Words words;

    ClauseWords(Words words) {
        this.words = words;
    }

    /**
     * The clause in words.
     *
     * @param clause as the catalogue has it, for instance {@code 1.1(5)}, {@code 1.1 budget}, {@code general}
     */
    String of(String clause) {
        int blank = clause.indexOf(' ');
        var direction = blank < 0 ? "" : clause.substring(0, blank + 1);
        var paragraph = clause.substring(blank + 1);
        return switch (paragraph) {
            case "call", "general", "fields", "quota", "budget" ->
                direction + words.text("forms.clause." + paragraph).both();
            default -> clause;
        };
    }

    /** The conditions of the call itself. */
    Text ofCall() {
        return words.text("forms.clause.call");
    }
}

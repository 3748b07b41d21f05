package org.lianshen.process.receipt;

import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.language.Words;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Sentences of the message files that need not be there, or that take texts in both languages. */
@Component
class Sentences {

    private final Words words;

    Sentences(Words words) {
        this.words = words;
    }

    Optional<Text> find(String key, Object... arguments) {
        try {
            return Optional.of(words.text(key, arguments));
        } catch (NoSuchMessageException none) {
            return Optional.empty();
        }
    }

    /** The sentence with each text in its language. */
    Text with(String key, Text... texts) {
        var zh = new Object[texts.length];
        var en = new Object[texts.length];
        for (int place = 0; place < texts.length; place++) {
            zh[place] = texts[place].zh();
            en[place] = texts[place].en();
        }
        return new Text(words.text(key, zh).zh(), words.text(key, en).en());
    }
}

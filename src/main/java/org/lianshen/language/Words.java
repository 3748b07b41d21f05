package org.lianshen.language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of the message files ({@code messages/*_zh.properties} and {@code *_en.properties}), by their keys. */
@Component
public class Words {

    private final MessageSource messages;

    /** The texts of that source. */
    public Words(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A text in both languages.
     *
     * @param key its key in the message files
     * @param arguments what stands for {@code {0}}, {@code {1}} in it; give texts for numbers that shall not be grouped
     * @throws org.springframework.context.NoSuchMessageException where a language lacks it; a test looks for that
     */
    public Text text(String key, Object... arguments) {
        return new Text(in(Language.CHINESE, key, arguments), in(Language.ENGLISH, key, arguments));
    }

    /** A text in the language of whoever asks now. */
    public String here(String key, Object... arguments) {
        return in(Language.current(), key, arguments);
    }

    private String in(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}

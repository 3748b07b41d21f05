package org.lianshen.language;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The message files of {@code src/main/resources/messages}: each once in Chinese and once in English. */
@Configuration(proxyBeanMethods = false)
public class MessageFiles {

    private static final String[] NAMES = {
        "messages/words", "messages/pages", "messages/forms", "messages/doors", "messages/tasklist"
    };

    /** Where all texts are looked up, by key and language. */
    @Bean
    public MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(NAMES);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(false);
        return messages;
    }
}

package org.lianshen.language;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;

/** The message files of {@code src/main/resources/messages} as pages look them up. */
@Configuration(proxyBeanMethods = false)
public class MessageFiles {

    /** Where pages find their texts, by key and language. */
    @Bean
    public MessageSource messageSource() {
        return new Source();
    }

    private static final class Source extends AbstractMessageSource {

        @Override
        protected @Nullable String getMessageInternal(
                @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
            if (code == null || locale == null) {
                return null;
            }
            var language = Language.of(locale);
            return Messages.ofTheHouse()
                    .find(code)
                    .map(open -> Messages.filled(open.in(language), language, shown(arguments, locale)))
                    .orElse(null);
        }

        /** Pages group the digits of numbers. */
        private static Object[] shown(Object @Nullable [] arguments, Locale locale) {
            return arguments == null
                    ? new Object[0]
                    : Arrays.stream(arguments)
                            .map(argument -> argument instanceof Number number
                                    ? NumberFormat.getInstance(locale).format(number)
                                    : argument)
                            .toArray();
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            return null;
        }
    }
}

package org.lianshen.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Makes the template engine of letters: plain text, and strict about names. */
final class LetterEngine {

    private LetterEngine() {}

    static TemplateEngine make() {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCacheable(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(new StaticMessageSource());
        engine.setEngineContextFactory(LetterEngine::context);
        return engine;
    }

    private static IEngineContext context(
            IEngineConfiguration configuration,
            TemplateData template,
            Map<String, Object> attributes,
            IContext context) {
        var variables = new HashMap<String, Object>();
        context.getVariableNames().forEach(name -> variables.put(name, context.getVariable(name)));
        return new StrictContext(configuration, template, attributes, context.getLocale(), variables);
    }

    /** Fails on a name that nobody has set, where the engine would print nothing. */
    private static final class StrictContext extends EngineContext {
        StrictContext(
                IEngineConfiguration configuration,
                TemplateData template,
                Map<String, Object> attributes,
                Locale locale,
                Map<String, Object> variables) {
            super(configuration, template, attributes, locale, variables);
        }

        @Override
        public @Nullable Object getVariable(String name) {
            // names with colons are the engine's own
            if (!name.contains("::") && !containsVariable(name)) {
                throw new TemplateProcessingException("No letter knows the variable " + name);
            }
            return super.getVariable(name);
        }
    }
}

package org.lianshen.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.time.Beijing;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;

/**
 * Puts letters into words: one file {@code letters/<kind>.txt} per kind, first line {@code Subject: …}, Chinese, then
 * English. All files are read and tried at the start, so that no letter can fail on its template later.
 */
@Component
public class LetterTemplates {

    /** The longest subject; with its encoding it stays far from any server's limit. */
    static final int LONGEST_SUBJECT = 200;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String SUBJECT = "Subject: ";

    private final TemplateEngine engine = LetterEngine.make();
    private final Map<LetterKind, Template> templates = new EnumMap<>(LetterKind.class);

    /**
     * Reads and tries all templates.
     *
     * @throws IllegalStateException naming the file that is missing, has no subject, or names a variable nobody sets
     */
    LetterTemplates() {
        for (var kind : LetterKind.values()) {
            var template = Template.read("letters/" + kind.word() + ".txt");
            templates.put(kind, template);
            attempt(kind, template);
        }
    }

    /**
     * The text of a letter.
     *
     * @param kind which template
     * @param words variables by name, see {@link LetterWord}; instants become Beijing time, texts both languages
     * @throws IllegalArgumentException where a variable has a name that no template knows
     */
    public LetterText render(LetterKind kind, Map<String, ? extends @Nullable Object> words) {
        var variables = new HashMap<String, @Nullable Object>(LetterWord.absent());
        words.forEach((name, value) -> variables.put(LetterWord.known(name), LetterWord.shown(name, value)));
        return render(templates.get(kind), variables);
    }

    /** A moment as letters tell it: Beijing time, to the minute. */
    public static String time(Instant moment) {
        return MINUTE.format(moment.atZone(Beijing.ZONE));
    }

    private LetterText render(Template template, Map<String, @Nullable Object> variables) {
        var context = new Context(Locale.ROOT, variables);
        return new LetterText(
                OneLine.of(engine.process(template.subject(), context), LONGEST_SUBJECT),
                engine.process(template.body(), context));
    }

    private void attempt(LetterKind kind, Template template) {
        try {
            var full = render(template, LetterWord.samples());
            if ((full.subject() + full.body()).contains("&amp;")) {
                throw new IllegalStateException("letters/" + kind.word() + ".txt escapes a variable; write [(${…})]");
            }
            render(template, LetterWord.absent());
        } catch (TemplateEngineException e) {
            throw new IllegalStateException("letters/" + kind.word() + ".txt cannot be rendered: " + rootOf(e), e);
        }
    }

    private static String rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** A template in two parts, so that no variable in the subject can reach into the body. */
    private record Template(String subject, String body) {

        static Template read(String path) {
            try {
                var text = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
                int end = text.indexOf('\n');
                if (!text.startsWith(SUBJECT) || end < 0) {
                    throw new IllegalStateException(path + " must begin with a line \"" + SUBJECT + "…\"");
                }
                return new Template(
                        text.substring(SUBJECT.length(), end),
                        text.substring(end + 1).stripLeading());
            } catch (IOException e) {
                throw new UncheckedIOException("There is no template " + path + "; every kind of letter needs one", e);
            }
        }
    }
}

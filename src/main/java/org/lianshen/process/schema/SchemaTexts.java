package org.lianshen.process.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts for people in a form's schema: labels, descriptions, what stands around fields, names of choices and
 * columns, the lines of texts without their mark-up, and in expressions what is given as {@code item} or {@code label}.
 */
public final class SchemaTexts {

    private static final List<String> PLAIN = List.of("label", "description");
    private static final List<String> AROUND_FIELDS = List.of("prefixAdorner", "suffixAdorner");
    private static final List<String> CHOICES = List.of("values", "columns");
    private static final List<String> EXPRESSIONS = List.of("dataSource", "valuesExpression", "columnsExpression");

    /** Markdown and HTML around words; what stands between two marks is one text. */
    private static final Pattern MARK = Pattern.compile("<[^>]*>|\\*+|\\n|(?m)^[ \\t]*(?:#+|>|-|\\d+\\.)[ \\t]+");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LITERAL = Pattern.compile("\\b(item|label): \"([^\"]*)\"");

    private SchemaTexts() {}

    /** Replaces every text of a schema, in place. */
    public static void replace(JsonNode schema, UnaryOperator<String> words) {
        for (var component : schema.path("components")) {
            if (component instanceof ObjectNode field) {
                replaceOwn(field, words);
                replace(field, words);
            }
        }
    }

    private static void replaceOwn(ObjectNode field, UnaryOperator<String> words) {
        PLAIN.forEach(name -> replace(field, name, text -> told(text, words)));
        if (field.path("appearance") instanceof ObjectNode appearance) {
            AROUND_FIELDS.forEach(name -> replace(appearance, name, text -> told(text, words)));
        }
        for (var list : CHOICES) {
            for (var choice : field.path(list)) {
                if (choice instanceof ObjectNode named) {
                    replace(named, "label", text -> told(text, words));
                }
            }
        }
        replace(field, "text", text -> lines(text, words));
        EXPRESSIONS.forEach(name -> replace(field, name, expression -> literals(expression, words)));
    }

    private static void replace(ObjectNode node, String name, UnaryOperator<String> words) {
        var value = node.path(name);
        if (value.isTextual()) {
            node.put(name, words.apply(value.asText()));
        }
    }

    private static String lines(String text, UnaryOperator<String> words) {
        var result = new StringBuilder();
        int from = 0;
        for (var mark : MARK.matcher(text).results().toList()) {
            result.append(spaced(text.substring(from, mark.start()), words)).append(mark.group());
            from = mark.end();
        }
        return result.append(spaced(text.substring(from), words)).toString();
    }

    private static String spaced(String text, UnaryOperator<String> words) {
        var bare = text.strip();
        return bare.isEmpty() ? text : text.replace(bare, told(bare, words));
    }

    private static String literals(String expression, UnaryOperator<String> words) {
        return LITERAL.matcher(expression).replaceAll(found -> Matcher.quoteReplacement(literal(found, words)));
    }

    private static String literal(MatchResult found, UnaryOperator<String> words) {
        return found.group(1) + ": \"" + told(found.group(2), words) + "\"";
    }

    /** Only what holds a word; the rest is values, numbers and signs. */
    private static String told(String text, UnaryOperator<String> words) {
        return LETTER.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find() ? words.apply(text) : text;
    }
}

package org.lianshen.process.modelcheck;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The expressions in a text of a model, taken apart as far as checking them needs. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{((?:'[^']*+'|\"[^\"]*+\"|[^'\"}]++)*+)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern PERIOD =
            Pattern.compile("\\bdeadlines\\s*\\.\\s*(?:before|after)\\s*\\(.*?,\\s*['\"]([^'\"]*)['\"]\\s*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])([A-Za-z_]\\w*)\\s*(?:(\\.)\\s*(\\w+)\\s*)?(\\()?");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "true",
            "false",
            "null",
            "empty",
            "div",
            "mod",
            "instanceof");

    private static final String COMPARISON = "outcome\\s*(?:==|eq)\\s*['\"]([^'\"]*)['\"]";
    private static final Pattern OUTCOME =
            Pattern.compile("(?<![.\\w])outcome\\s*(?:[!=]=|eq|ne)\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern ONLY_OUTCOMES =
            Pattern.compile("\\s*" + COMPARISON + "(?:\\s*(?:\\|\\||or)\\s*" + COMPARISON + ")*\\s*");

    private Expressions() {}

    /** What is asked inside of {@code ${…}}, of each expression in a text. */
    static Stream<String> in(String text) {
        return EXPRESSION.matcher(text).results().map(found -> found.group(1));
    }

    /** The one expression that a text consists of. */
    static Optional<String> whole(String text) {
        var found = EXPRESSION.matcher(text);
        return found.matches() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    /** The text that an expression always is. */
    static Optional<String> constant(String expression) {
        return LITERAL.matcher(expression).matches()
                ? Optional.of(expression.substring(1, expression.length() - 1))
                : Optional.empty();
    }

    /** The periods before or after other moments that an expression writes out. */
    static Stream<String> periods(String expression) {
        return PERIOD.matcher(expression).results().map(found -> found.group(1));
    }

    /** The outcomes that an expression compares with. */
    static Stream<String> outcomes(String expression) {
        return OUTCOME.matcher(expression).results().map(found -> found.group(1));
    }

    /** The outcomes any of which an expression asks for, where it asks for nothing else. */
    static Stream<String> onlyOutcomes(String expression) {
        return ONLY_OUTCOMES.matcher(expression).matches() ? outcomes(expression) : Stream.empty();
    }

    /** What an expression names. */
    static Stream<Use> uses(String expression) {
        var bare = LITERAL.matcher(expression).replaceAll("''");
        return NAME.matcher(bare)
                .results()
                .filter(found -> !WORDS.contains(found.group(1)))
                .map(found -> use(found, bare));
    }

    private static Use use(MatchResult found, String expression) {
        boolean called = found.group(4) != null;
        return new Use(found.group(1), found.group(3), called ? arguments(expression, found.end()) : Use.NOT_CALLED);
    }

    /** How many arguments stand between a parenthesis and its other half. */
    private static int arguments(String expression, int from) {
        int depth = 1;
        int commas = 0;
        int at = from;
        while (at < expression.length() && depth > 0) {
            char sign = expression.charAt(at++);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            commas += sign == ',' && depth == 1 ? 1 : 0;
        }
        return expression.substring(from, Math.max(from, at - 1)).isBlank() ? 0 : commas + 1;
    }

    /**
     * A name in an expression.
     *
     * @param name the bean or variable
     * @param member what is asked of it, null where it is asked itself
     * @param arguments with how many arguments, or {@link #NOT_CALLED}
     */
    record Use(String name, @Nullable String member, int arguments) {

        /** Nothing is called. */
        static final int NOT_CALLED = -1;
    }
}

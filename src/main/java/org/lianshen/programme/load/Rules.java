package org.lianshen.programme.load;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.ClauseOrder;
import org.lianshen.programme.Question;
import org.lianshen.programme.Rule;
import org.lianshen.programme.check.Check;
import org.lianshen.programme.word.Severity;

/** Reads rules and questions: each with an id, a clause and a quote. */
final class Rules {

    private Rules() {}

    /** A rule of a direction, or of the whole call where the direction is none. */
    static @Nullable Rule rule(YamlFields yaml, @Nullable String direction) {
        String clause = clause(yaml, direction);
        String id = yaml.id("id");
        String prefix = direction == null ? clause : direction;
        if (!id.isEmpty() && !prefix.isEmpty() && !id.startsWith(prefix + "-")) {
            yaml.fault("id", "\"" + id + "\" must begin with \"" + prefix + "-\"");
        }
        Severity severity = yaml.word("severity", Severity.class);
        String quote = yaml.text("quote");
        Check check = yaml.object("check", Checks::read);
        return check == null ? null : new Rule(id, clause, severity, quote, check);
    }

    /** A question of a direction. */
    static Question question(YamlFields yaml, String direction) {
        String id = yaml.id("id");
        String clause = clause(yaml, direction);
        Text text = yaml.bilingual("text");
        return new Question(id, clause, text, yaml.text("quote"), yaml.has("when") ? yaml.id("when") : null);
    }

    /** A clause: of the direction, or {@code general} or {@code call} where the direction is none. */
    static String clause(YamlFields yaml, @Nullable String direction) {
        String clause = yaml.text("clause");
        boolean fits = direction == null
                ? clause.equals(ClauseOrder.GENERAL) || clause.equals(ClauseOrder.CALL)
                : ClauseOrder.belongs(clause, direction);
        if (!clause.isEmpty() && !fits) {
            yaml.fault(
                    "clause",
                    "\"" + clause + "\" must be "
                            + (direction == null
                                    ? "general or call"
                                    : "like " + direction + "(1), " + direction + " fields, " + direction + " quota or "
                                            + direction + " budget"));
        }
        return clause;
    }
}

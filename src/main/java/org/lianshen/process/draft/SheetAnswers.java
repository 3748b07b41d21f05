package org.lianshen.process.draft;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.sheet.CriterionScore;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.language.Blank;
import org.lianshen.programme.template.CommentRule;
import org.lianshen.programme.template.ReviewTemplate;

/** Review sheets in the words of their form. */
final class SheetAnswers {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private SheetAnswers() {}

    /** What a draft holds of a sheet; what cannot be one is left out. */
    static Sheet read(String answers) {
        try {
            return sheet(JSON.readTree(answers));
        } catch (JsonProcessingException notJson) {
            return new Sheet(Map.of(), null);
        }
    }

    /** The answers of the form that is filled in like the sheet. */
    static String write(Sheet sheet, ReviewTemplate template) {
        var answers = JSON.createObjectNode().put("decision", "score");
        var rows = answers.putArray("criteria");
        for (var criterion : template.criteria()) {
            var row = rows.addObject().put("id", criterion.id());
            var mark = sheet.marks().get(criterion.id());
            if (mark != null) {
                boolean needed = criterion.comment() == CommentRule.REQUIRED && !mark.abstained();
                put(row, needed ? "comment" : "optionalComment", mark.comment());
                if (mark.score() != null) {
                    row.put("score", mark.score());
                }
                if (mark.abstained()) {
                    row.put("abstain", true);
                }
            }
        }
        put(answers, "comment", sheet.comment());
        put(answers, "remark", sheet.remark());
        put(answers, "recommendation", sheet.recommendation());
        put(answers, "familiarity", sheet.familiarity());
        return answers.toString();
    }

    private static void put(ObjectNode answers, String name, @Nullable String text) {
        if (text != null) {
            answers.put(name, text);
        }
    }

    private static Sheet sheet(JsonNode answers) {
        var marks = new LinkedHashMap<String, CriterionScore>();
        for (var row : answers.path("criteria")) {
            var id = text(row, "id");
            if (id != null) {
                var comment = text(row, "comment");
                marks.put(
                        id,
                        new CriterionScore(
                                number(row.path("score")),
                                comment == null ? text(row, "optionalComment") : comment,
                                row.path("abstain").asBoolean()));
            }
        }
        return new Sheet(
                marks,
                text(answers, "comment"),
                text(answers, "remark"),
                text(answers, "recommendation"),
                text(answers, "familiarity"));
    }

    private static @Nullable String text(JsonNode row, String name) {
        var text = row.path(name).asText();
        return Blank.is(text) || row.path(name).isNull() ? null : text;
    }

    /** People type digits of their own width and a decimal comma. */
    private static @Nullable BigDecimal number(JsonNode score) {
        if (score.isNumber()) {
            return score.decimalValue();
        }
        try {
            var typed = Normalizer.normalize(score.asText(), Normalizer.Form.NFKC)
                    .strip()
                    .replace(',', '.');
            return typed.matches("[-+0-9.]{1,20}") ? new BigDecimal(typed) : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}

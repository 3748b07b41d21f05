package org.lianshen.process.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.CriterionScore;
import org.lianshen.expertreview.Sheet;
import org.lianshen.language.Blank;

/** Review sheets in the words of their form. */
final class SheetAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SheetAnswers() {}

    /** What a draft holds of a sheet; what cannot be one is left out. */
    static Sheet read(String answers) {
        try {
            return sheet(JSON.readTree(answers));
        } catch (JsonProcessingException notJson) {
            return new Sheet(Map.of(), null);
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

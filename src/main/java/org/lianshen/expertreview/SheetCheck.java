package org.lianshen.expertreview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.template.Criterion;

/** Asks of a review sheet: is it complete? Scores from 0 to 100, a comment each, an overall opinion. */
final class SheetCheck {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final int LONGEST = 10_000;

    private final List<Criterion> criteria;

    SheetCheck(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
    }

    /**
     * The sheet with the criteria in the call's order and comments trimmed.
     *
     * @throws Refusal malformed, with every problem under the name of its field in the form
     */
    Sheet complete(Sheet sheet) {
        var problems = new ArrayList<FieldError>();
        var marks = new LinkedHashMap<String, CriterionScore>();
        for (var criterion : criteria) {
            var mark = sheet.marks().getOrDefault(criterion.id(), new CriterionScore(null, null));
            ofScore(criterion, mark.score()).ifPresent(problems::add);
            ofComment(Sheet.commentField(criterion.id()), criterion.name(), mark.comment())
                    .ifPresent(problems::add);
            marks.put(criterion.id(), new CriterionScore(mark.score(), trimmed(mark.comment())));
        }
        unknown(sheet.marks()).forEach(problems::add);
        ofComment("comment", Text.of("expertreview.sheet.overall"), sheet.comment())
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return new Sheet(marks, trimmed(sheet.comment()));
    }

    private static Optional<FieldError> ofScore(Criterion criterion, @Nullable BigDecimal score) {
        boolean fits = score != null
                && score.signum() >= 0
                && score.compareTo(MOST) <= 0
                && score.stripTrailingZeros().scale() <= DECIMALS;
        return fits
                ? Optional.empty()
                : Optional.of(FieldError.at(
                        "/" + Sheet.scoreField(criterion.id()),
                        Text.of("expertreview.sheet.score-needed", criterion.name())));
    }

    private static Optional<FieldError> ofComment(String field, Text name, @Nullable String comment) {
        if (Blank.is(comment)) {
            return Optional.of(FieldError.at("/" + field, Text.of("expertreview.sheet.comment-needed", name)));
        }
        return comment.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(
                        FieldError.at("/" + field, Text.of("expertreview.sheet.comment-too-long", name, LONGEST)));
    }

    private List<FieldError> unknown(Map<String, CriterionScore> marks) {
        return marks.keySet().stream()
                .filter(id ->
                        criteria.stream().noneMatch(criterion -> criterion.id().equals(id)))
                .map(id ->
                        FieldError.at("/" + Sheet.scoreField(id), Text.of("expertreview.sheet.no-such-criterion", id)))
                .toList();
    }

    private static @Nullable String trimmed(@Nullable String comment) {
        return comment == null ? null : comment.strip();
    }
}

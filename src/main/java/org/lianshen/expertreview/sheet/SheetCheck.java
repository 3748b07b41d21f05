package org.lianshen.expertreview.sheet;

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
import org.lianshen.programme.template.CommentRule;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewOption;
import org.lianshen.programme.template.ReviewTemplate;

/** Asks of a review sheet: does it answer what its template asks? */
final class SheetCheck {

    private static final CriterionScore NOTHING = new CriterionScore(null, null);
    private static final int LONGEST = 10_000;

    private final ReviewTemplate template;

    SheetCheck(ReviewTemplate template) {
        this.template = template;
    }

    /**
     * The sheet with the criteria in the template's order and comments trimmed.
     *
     * @throws Refusal malformed, with every problem under the name of its field in the form; the fields of a criterion
     *     stand in the row of its place, {@code /criteria/0/score}
     */
    Sheet complete(Sheet sheet) {
        var problems = new ArrayList<FieldError>();
        var marks = new LinkedHashMap<String, CriterionScore>();
        for (int place = 0; place < template.criteria().size(); place++) {
            var criterion = template.criteria().get(place);
            var mark = sheet.marks().getOrDefault(criterion.id(), NOTHING);
            var row = "/criteria/" + place;
            ofScore(row, criterion, mark).ifPresent(problems::add);
            ofComment(row, criterion, mark).ifPresent(problems::add);
            marks.put(criterion.id(), kept(criterion, mark));
        }
        unknown(sheet.marks()).forEach(problems::add);
        ofOption("/recommendation", template.recommendations(), sheet.recommendation())
                .ifPresent(problems::add);
        ofOption("/familiarity", template.familiarities(), sheet.familiarity()).ifPresent(problems::add);
        var overall = Text.of("expertreview.sheet.overall");
        if (Blank.is(sheet.comment())) {
            problems.add(FieldError.at("/comment", Text.of("expertreview.sheet.comment-needed", overall)));
        }
        tooLong("/comment", overall, sheet.comment()).ifPresent(problems::add);
        tooLong("/remark", Text.of("expertreview.sheet.remark"), sheet.remark()).ifPresent(problems::add);
        var complete = new Sheet(
                marks, trimmed(sheet.comment()), trimmed(sheet.remark()), sheet.recommendation(), sheet.familiarity());
        var score = new SheetScore(template, complete);
        if (problems.isEmpty() && !score.enough()) {
            problems.add(FieldError.at("/criteria", Text.of("expertreview.sheet.half-judged", plain(score.judged()))));
        }
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return complete;
    }

    private static Optional<FieldError> ofScore(String row, Criterion criterion, CriterionScore mark) {
        if (mark.abstained()) {
            return criterion.abstain()
                    ? Optional.empty()
                    : Optional.of(FieldError.at(
                            row + "/abstain", Text.of("expertreview.sheet.no-abstaining", criterion.name())));
        }
        var score = mark.score();
        if (score != null && criterion.scale().holds(score)) {
            return Optional.empty();
        }
        var scale = criterion.scale();
        var key = criterion.abstain() ? "expertreview.sheet.score-or-abstain" : "expertreview.sheet.score-needed";
        return Optional.of(FieldError.at(
                row + "/score",
                Text.of(key, criterion.name(), plain(scale.min()), plain(scale.max()), plain(scale.step()))));
    }

    private static Optional<FieldError> ofComment(String row, Criterion criterion, CriterionScore mark) {
        var at = row + "/comment";
        return switch (criterion.comment()) {
            case REQUIRED ->
                Blank.is(mark.comment()) && !mark.abstained()
                        ? Optional.of(FieldError.at(at, Text.of("expertreview.sheet.comment-needed", criterion.name())))
                        : tooLong(at, criterion.name(), mark.comment());
            case OPTIONAL -> tooLong(at, criterion.name(), mark.comment());
            case NONE ->
                Blank.is(mark.comment())
                        ? Optional.empty()
                        : Optional.of(
                                FieldError.at(at, Text.of("expertreview.sheet.no-comment-asked", criterion.name())));
        };
    }

    private static Optional<FieldError> tooLong(String at, Text name, @Nullable String text) {
        return text == null || text.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(FieldError.at(at, Text.of("expertreview.sheet.comment-too-long", name, LONGEST)));
    }

    private static Optional<FieldError> ofOption(String at, List<ReviewOption> options, @Nullable String chosen) {
        boolean fits = options.isEmpty()
                ? chosen == null
                : options.stream().anyMatch(option -> option.id().equals(chosen));
        return fits
                ? Optional.empty()
                : Optional.of(FieldError.at(
                        at,
                        options.isEmpty()
                                ? Text.of("expertreview.sheet.not-asked")
                                : Text.of(
                                        "expertreview.sheet.choose",
                                        Text.list(options.stream()
                                                .map(ReviewOption::name)
                                                .toList()))));
    }

    private List<FieldError> unknown(Map<String, CriterionScore> marks) {
        return marks.keySet().stream()
                .filter(id -> template.criterion(id).isEmpty())
                .map(id -> FieldError.at("/criteria", Text.of("expertreview.sheet.no-such-criterion", id)))
                .toList();
    }

    /** What is stored: nothing judged where somebody abstained, no comment where none is asked for. */
    private static CriterionScore kept(Criterion criterion, CriterionScore mark) {
        return new CriterionScore(
                mark.abstained() ? null : mark.score(),
                criterion.comment() == CommentRule.NONE ? null : trimmed(mark.comment()),
                mark.abstained());
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return Blank.is(text) ? null : text.strip();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

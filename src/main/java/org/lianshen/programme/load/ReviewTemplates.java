package org.lianshen.programme.load;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.template.Band;
import org.lianshen.programme.template.CommentRule;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewOption;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.programme.template.Scale;

/** Reads what experts are asked: of a call, or of a direction that brings its own. */
final class ReviewTemplates {

    private static final String CRITERIA = "criteria";
    private static final String RECOMMENDATIONS = "recommendations";
    private static final String FAMILIARITIES = "familiarities";
    private static final int MOST_CRITERIA = 30;
    private static final int MOST_BANDS = 20;
    private static final int MOST_OPTIONS = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_SCORE = BigDecimal.valueOf(1000);

    private ReviewTemplates() {}

    /** The call's template. */
    static ReviewTemplate ofCall(YamlFields yaml) {
        return new ReviewTemplate(
                yaml.notEmpty(CRITERIA, criteria(yaml)), options(yaml, RECOMMENDATIONS), options(yaml, FAMILIARITIES));
    }

    /** The direction's template: what it states replaces the call's. */
    static ReviewTemplate ofDirection(YamlFields yaml, ReviewTemplate calls) {
        return new ReviewTemplate(
                yaml.has(CRITERIA) ? yaml.notEmpty(CRITERIA, criteria(yaml)) : calls.criteria(),
                yaml.has(RECOMMENDATIONS) ? options(yaml, RECOMMENDATIONS) : calls.recommendations(),
                yaml.has(FAMILIARITIES) ? options(yaml, FAMILIARITIES) : calls.familiarities());
    }

    /** A criterion as its entry states it, its weight null where the entry has none. */
    private record Stated(Criterion criterion, @Nullable BigDecimal weight) {}

    private static List<Criterion> criteria(YamlFields yaml) {
        int before = yaml.faults().count();
        var stated = yaml.atMost(CRITERIA, MOST_CRITERIA, yaml.objects(CRITERIA, ReviewTemplates::criterion));
        unique(
                yaml,
                CRITERIA,
                stated.stream().map(entry -> entry.criterion().id()).toList());
        if (stated.stream().allMatch(entry -> entry.weight() == null)) {
            return stated.stream()
                    .map(entry -> weighing(entry.criterion(), Criterion.equal(stated.size())))
                    .toList();
        }
        if (stated.stream().anyMatch(entry -> entry.weight() == null)) {
            yaml.fault(CRITERIA, "either each criterion needs a weight, or none has one");
        } else if (yaml.faults().count() == before) {
            var sum = stated.stream().map(Stated::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(HUNDRED) != 0) {
                yaml.fault(CRITERIA, "the weights add up to " + sum.toPlainString() + " and must add up to 100");
            }
        }
        return stated.stream().map(Stated::criterion).toList();
    }

    private static Criterion weighing(Criterion of, BigDecimal weight) {
        return new Criterion(
                of.id(), of.name(), of.question(), weight, of.scale(), of.bands(), of.comment(), of.abstain());
    }

    private static Stated criterion(YamlFields yaml) {
        BigDecimal weight = yaml.has("weight") ? yaml.decimal("weight", BigDecimal.valueOf(1, 2), HUNDRED) : null;
        Scale scale = yaml.has("scale") ? yaml.object("scale", ReviewTemplates::scale) : Scale.PERCENT;
        Scale fitting = scale == null ? Scale.PERCENT : scale;
        return new Stated(
                new Criterion(
                        yaml.id("id"),
                        yaml.bilingual("name"),
                        yaml.has("question") ? yaml.bilingual("question") : null,
                        weight == null ? BigDecimal.ZERO : weight,
                        fitting,
                        bands(yaml, fitting),
                        yaml.has("comment") ? yaml.word("comment", CommentRule.class) : CommentRule.REQUIRED,
                        yaml.flag("abstain")),
                weight);
    }

    private static Scale scale(YamlFields yaml) {
        int before = yaml.faults().count();
        var min = yaml.has("min") ? yaml.decimal("min", BigDecimal.ZERO, LARGEST_SCORE) : Scale.PERCENT.min();
        var max = yaml.has("max") ? yaml.decimal("max", BigDecimal.ZERO, LARGEST_SCORE) : Scale.PERCENT.max();
        var step =
                yaml.has("step") ? yaml.decimal("step", BigDecimal.valueOf(1, 2), LARGEST_SCORE) : Scale.PERCENT.step();
        if (yaml.faults().count() > before) {
            return Scale.PERCENT;
        }
        if (min.compareTo(max) >= 0) {
            yaml.fault("min", "must be below max, which is " + max.toPlainString());
            return Scale.PERCENT;
        }
        if (max.subtract(min).remainder(step).signum() != 0) {
            yaml.fault("step", "steps of " + step.toPlainString() + " do not lead from min to max");
        }
        return new Scale(min, max, step);
    }

    private static List<Band> bands(YamlFields yaml, Scale scale) {
        var bands = yaml.atMost(
                "bands",
                MOST_BANDS,
                yaml.objects(
                        "bands",
                        band -> new Band(band.decimal("from", scale.min(), scale.max()), band.bilingual("name"))));
        unique(
                yaml,
                "bands",
                bands.stream()
                        .map(band -> band.from().stripTrailingZeros().toPlainString())
                        .toList());
        return bands.stream()
                .sorted(Comparator.comparing(Band::from).reversed())
                .toList();
    }

    private static List<ReviewOption> options(YamlFields yaml, String key) {
        var options = yaml.atMost(
                key,
                MOST_OPTIONS,
                yaml.objects(key, option -> new ReviewOption(option.id("id"), option.bilingual("name"))));
        unique(yaml, key, options.stream().map(ReviewOption::id).toList());
        return options;
    }

    private static void unique(YamlFields yaml, String key, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !id.isEmpty() && !seen.add(id))
                .forEach(id -> yaml.fault(key, "\"" + id + "\" comes twice"));
    }
}

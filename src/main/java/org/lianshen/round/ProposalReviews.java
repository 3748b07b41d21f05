package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.programme.template.Scale;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All review sheets of one proposal beside each other, for those who decide by them. */
@Service
public class ProposalReviews {

    /**
     * A score further away than so many points of a hundred from the median of its criterion stands out, if it is also
     * further away than one step of the scale.
     */
    public static final BigDecimal OUTLIER = BigDecimal.valueOf(20);

    private static final int DECIMALS = 3;

    private final ReviewSheets sheets;
    private final Proposals proposals;
    private final Catalogue catalogue;

    ProposalReviews(ReviewSheets sheets, Proposals proposals, Catalogue catalogue) {
        this.sheets = sheets;
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    /**
     * The sheets of a proposal.
     *
     * @param direction which direction of which call
     * @param number the proposal
     * @param title its title
     * @param template what the experts were asked
     * @param mean mean of the scores, three decimals; null where no sheet is in
     * @param normalised mean of the normalised scores; null likewise
     * @param spread highest score less the lowest; null where no sheet is in
     * @param byCriterion how far apart the scores are, by the criterion's id
     * @param sheets the sheets that count, by expert
     * @param ended what was sent for assignments of which no sheet counts, the oldest version first
     */
    public record View(
            @JsonUnwrapped DirectionId direction,
            ProposalNumber number,
            Text title,
            @JsonUnwrapped ReviewTemplate template,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal normalised,
            @Nullable BigDecimal spread,
            Map<String, Spread> byCriterion,
            List<ReadSheet> sheets,
            List<SheetVersion> ended) {}

    /**
     * The scores on one criterion.
     *
     * @param mean their mean on the criterion's scale, three decimals
     * @param spread the highest less the lowest
     */
    public record Spread(BigDecimal mean, BigDecimal spread) {}

    /**
     * A sheet as it is read.
     *
     * @param id the assignment's id
     * @param expert the expert's id
     * @param name the expert's name
     * @param score from 0 to 100, three decimals
     * @param normalised the same on the round's scale
     * @param outliers ids of the criteria whose score stands out
     * @param content what was written
     * @param version 1 for the first that was sent
     * @param filedAt when it was sent
     * @param versions what was sent before and does not count any more, the oldest first
     */
    public record ReadSheet(
            AssignmentId id,
            String expert,
            String name,
            BigDecimal score,
            @Nullable BigDecimal normalised,
            List<String> outliers,
            @JsonUnwrapped Sheet content,
            int version,
            Instant filedAt,
            List<SheetVersion> versions) {}

    /**
     * The sheets of a proposal.
     *
     * @throws Refusal not found, where the direction has no such proposal
     */
    @Transactional(readOnly = true)
    public View of(DirectionId direction, ProposalNumber number) {
        var proposal = proposals
                .find(number)
                .filter(found -> found.direction().equals(direction) && found.status() != ProposalStatus.DRAFT)
                .orElseThrow(Refusal::notFound);
        var template =
                catalogue.direction(direction).orElseThrow(Refusal::notFound).template();
        var all = sheets.everSent(number);
        var counting = all.stream().filter(SheetVersion::counts).toList();
        var normalised = Normalisation.of(sheets.scorings(direction));
        var earlier = all.stream()
                .filter(version -> !version.counts())
                .collect(Collectors.groupingBy(SheetVersion::assignment));
        var medians = medians(template, counting);
        var read = counting.stream()
                .map(version -> new ReadSheet(
                        version.assignment(),
                        version.expert(),
                        version.expertName(),
                        version.score().setScale(DECIMALS, RoundingMode.HALF_UP),
                        normalised.get(version.assignment()),
                        outliers(template, version.sheet(), medians),
                        version.sheet(),
                        version.version(),
                        version.filedAt(),
                        earlier.getOrDefault(version.assignment(), List.of())))
                .toList();
        return new View(
                direction,
                number,
                new Text(proposal.titleZh(), proposal.titleEn()),
                template,
                mean(counting.stream().map(SheetVersion::score).toList()).orElse(null),
                mean(read.stream()
                                .flatMap(sheet -> Stream.ofNullable(sheet.normalised()))
                                .toList())
                        .orElse(null),
                spread(counting.stream().map(SheetVersion::score).toList())
                        .map(spread -> spread.setScale(DECIMALS, RoundingMode.HALF_UP))
                        .orElse(null),
                byCriterion(template, counting),
                read,
                ended(all, counting));
    }

    private static List<SheetVersion> ended(List<SheetVersion> all, List<SheetVersion> counting) {
        var count = counting.stream().map(SheetVersion::assignment).collect(Collectors.toSet());
        return all.stream()
                .filter(version -> !count.contains(version.assignment()))
                .toList();
    }

    private static Map<String, Spread> byCriterion(ReviewTemplate template, List<SheetVersion> sheets) {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (var criterion : template.criteria()) {
            var scores = scores(criterion, sheets);
            mean(scores)
                    .ifPresent(mean -> spreads.put(
                            criterion.id(), new Spread(mean, spread(scores).orElse(BigDecimal.ZERO))));
        }
        return spreads;
    }

    private static Map<String, BigDecimal> medians(ReviewTemplate template, List<SheetVersion> sheets) {
        Map<String, BigDecimal> medians = new LinkedHashMap<>();
        for (var criterion : template.criteria()) {
            var sorted = scores(criterion, sheets).stream()
                    .map(criterion.scale()::percent)
                    .sorted()
                    .toList();
            if (!sorted.isEmpty()) {
                int middle = sorted.size() / 2;
                medians.put(
                        criterion.id(),
                        sorted.size() % 2 == 1
                                ? sorted.get(middle)
                                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2)));
            }
        }
        return medians;
    }

    private static List<String> outliers(ReviewTemplate template, Sheet sheet, Map<String, BigDecimal> medians) {
        return template.criteria().stream()
                .filter(criterion -> {
                    var mark = sheet.marks().get(criterion.id());
                    var median = medians.get(criterion.id());
                    return mark != null
                            && mark.score() != null
                            && median != null
                            && isFar(criterion.scale(), mark.score(), median);
                })
                .map(Criterion::id)
                .toList();
    }

    /** On a coarse scale neighbours may be further apart than that; they do not stand out. */
    private static boolean isFar(Scale scale, BigDecimal score, BigDecimal median) {
        var distance = scale.percent(score).subtract(median).abs();
        var step = scale.percent(scale.min().add(scale.step()));
        return distance.compareTo(OUTLIER.max(step)) > 0;
    }

    private static List<BigDecimal> scores(Criterion criterion, List<SheetVersion> sheets) {
        return sheets.stream()
                .flatMap(version -> Stream.ofNullable(version.sheet().marks().get(criterion.id())))
                .flatMap(mark -> Stream.ofNullable(mark.score()))
                .toList();
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> numbers) {
        return numbers.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(numbers.size()), DECIMALS, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> spread(List<BigDecimal> numbers) {
        return numbers.stream()
                .max(Comparator.naturalOrder())
                .map(highest -> highest.subtract(
                        numbers.stream().min(Comparator.naturalOrder()).orElse(highest)));
    }
}

package org.lianshen.round;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.sheet.CountedReview;
import org.lianshen.language.Text;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.stereotype.Component;

/** Writes a ranking as a workbook: the order with its cut line, every review, the pools. */
@Component
public class RankingWorkbook {

    private static final int WIDE = 24 * 256;

    /**
     * The bytes of an XLSX file.
     *
     * @param words the sheets whose every word is written, for those whose duty needs them; empty for others
     */
    public byte[] write(RankingSheet.View view, List<CountedReview> words) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            ranking(workbook.createSheet(heading("round.sheet.ranking")), view);
            reviews(workbook.createSheet(heading("round.sheet.reviews")), view);
            pools(workbook.createSheet(heading("round.sheet.pools")), view);
            if (!words.isEmpty()) {
                words(workbook.createSheet(heading("round.sheet.words")), view, words);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory can always be written", e);
        }
    }

    private static void ranking(Sheet sheet, RankingSheet.View view) {
        row(
                sheet,
                heading("round.sheet.position"),
                heading("round.sheet.number"),
                Text.of("round.sheet.title").zh(),
                Text.of("round.sheet.title").en(),
                heading("round.sheet.mean"),
                heading("round.sheet.lowest"),
                heading("round.sheet.normalised"),
                heading("round.sheet.pool"),
                heading("round.sheet.field"),
                heading("round.sheet.requested"),
                heading("round.sheet.within-the-cut"),
                heading("round.sheet.why"),
                heading("round.sheet.tied-with"),
                heading("round.sheet.proposed"),
                heading("round.sheet.override"),
                heading("round.sheet.reason"),
                heading("round.sheet.by"),
                heading("round.sheet.outcome"));
        for (var line : view.lines()) {
            var standing = line.standing();
            var departure = standing.departure();
            row(
                    sheet,
                    standing.position(),
                    standing.number().value(),
                    line.title().zh(),
                    line.title().en(),
                    standing.mean(),
                    standing.lowest(),
                    standing.normalised(),
                    text(standing.pool()),
                    text(standing.field()),
                    standing.requested(),
                    yes(standing.withinCut()),
                    line.why().both(),
                    line.tied().stream().map(ProposalNumber::value).collect(Collectors.joining(" ")),
                    yes(standing.proposed()),
                    departure == null || departure.verdict() == null
                            ? ""
                            : departure.verdict().word(),
                    departure == null ? "" : text(departure.reason()),
                    text(standing.departureBy()),
                    standing.outcome() == null ? "" : standing.outcome().word());
        }
    }

    private static void reviews(Sheet sheet, RankingSheet.View view) {
        var names = view.criteria().stream().map(criterion -> criterion.name().both());
        row(
                sheet,
                Stream.of(
                                Stream.of(heading("round.sheet.number"), heading("round.sheet.expert")),
                                names,
                                Stream.of(heading("round.sheet.mean"), heading("round.sheet.normalised")))
                        .flatMap(part -> part)
                        .toArray());
        for (var line : view.lines()) {
            for (var review : line.reviews()) {
                var cells =
                        new ArrayList<Object>(List.of(line.standing().number().value(), review.name()));
                view.criteria()
                        .forEach(criterion -> cells.add(shown(review.scores().get(criterion.id()))));
                cells.add(review.mean());
                cells.add(shown(review.normalised()));
                row(sheet, cells.toArray());
            }
        }
    }

    /** One row per comment, and one for what was said of the whole; what could not be judged has no score. */
    private static void words(Sheet sheet, RankingSheet.View view, List<CountedReview> reviews) {
        row(
                sheet,
                heading("round.sheet.number"),
                heading("round.sheet.expert"),
                heading("round.sheet.criterion"),
                heading("round.sheet.score"),
                heading("round.sheet.comment"),
                heading("round.sheet.recommendation"),
                heading("round.sheet.remark"));
        for (var review : reviews) {
            var number = review.number().value();
            var said = review.sheet();
            said.marks()
                    .forEach((id, mark) -> row(
                            sheet,
                            number,
                            review.expertName(),
                            name(view, id),
                            shown(mark.score()),
                            text(mark.comment()),
                            "",
                            ""));
            row(
                    sheet,
                    number,
                    review.expertName(),
                    heading("round.sheet.overall"),
                    review.mean(),
                    text(said.comment()),
                    text(said.recommendation()),
                    text(said.remark()));
        }
    }

    private static String name(RankingSheet.View view, String criterion) {
        return view.criteria().stream()
                .filter(known -> known.id().equals(criterion))
                .findFirst()
                .map(known -> known.name().both())
                .orElse(criterion);
    }

    private static Object shown(@Nullable BigDecimal score) {
        return score == null ? "" : score;
    }

    private static void pools(Sheet sheet, RankingSheet.View view) {
        row(
                sheet,
                heading("round.sheet.pool"),
                heading("round.sheet.quota"),
                heading("round.sheet.kind"),
                heading("round.sheet.budget"),
                heading("round.sheet.proposed"),
                heading("round.sheet.committed"),
                heading("round.sheet.places-left"),
                heading("round.sheet.left"));
        view.pools()
                .forEach(pool -> row(
                        sheet,
                        pool.pool(),
                        pool.quota(),
                        pool.quotaKind().word(),
                        pool.budget(),
                        pool.proposed(),
                        pool.committed(),
                        pool.quotaLeft(),
                        pool.budgetLeft()));
    }

    private static void row(Sheet sheet, Object... cells) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int index = 0; index < cells.length; index++) {
            var cell = row.createCell(index);
            if (cells[index] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(String.valueOf(cells[index]));
            }
            if (row.getRowNum() == 0) {
                sheet.setColumnWidth(index, WIDE);
            }
        }
    }

    private static String yes(boolean answer) {
        var word = answer ? Text.of("round.sheet.yes") : Text.of("round.sheet.no");
        return word.both();
    }

    private static String text(@Nullable String word) {
        return word == null ? "" : word;
    }

    private static String heading(String key) {
        return Text.of(key).beside();
    }
}

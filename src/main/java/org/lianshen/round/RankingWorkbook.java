package org.lianshen.round;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.springframework.stereotype.Component;

/** Writes a ranking as a workbook: the order with its cut line, every review, the pools. */
@Component
public class RankingWorkbook {

    private static final int WIDE = 24 * 256;

    /** The bytes of an XLSX file. */
    public byte[] write(RankingSheet.View view) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            ranking(workbook.createSheet("排序 Ranking"), view);
            reviews(workbook.createSheet("评审 Reviews"), view);
            pools(workbook.createSheet("额度 Pools"), view);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory can always be written", e);
        }
    }

    private static void ranking(Sheet sheet, RankingSheet.View view) {
        row(
                sheet,
                "名次 Position",
                "编号 Number",
                "题目",
                "Title",
                "平均分 Mean",
                "最低分 Lowest",
                "标准化 Normalised",
                "经费池 Pool",
                "领域 Field",
                "申请经费（元） Requested (CNY)",
                "线上 Within the cut",
                "说明 Why",
                "同分 Tied with",
                "拟立项 Proposed",
                "调整 Override",
                "理由 Reason",
                "调整人 By",
                "结果 Outcome");
        for (var line : view.lines()) {
            var standing = line.standing();
            var departure = standing.departure();
            row(
                    sheet,
                    standing.position(),
                    standing.number(),
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
                    String.join(" ", line.tied()),
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
                Stream.of(Stream.of("编号 Number", "专家 Expert"), names, Stream.of("平均分 Mean", "标准化 Normalised"))
                        .flatMap(part -> part)
                        .toArray());
        for (var line : view.lines()) {
            for (var review : line.reviews()) {
                var cells = new ArrayList<Object>(List.of(line.standing().number(), review.name()));
                view.criteria()
                        .forEach(criterion -> cells.add(review.scores().getOrDefault(criterion.id(), BigDecimal.ZERO)));
                cells.add(review.mean());
                cells.add(review.normalised() == null ? "" : review.normalised());
                row(sheet, cells.toArray());
            }
        }
    }

    private static void pools(Sheet sheet, RankingSheet.View view) {
        row(
                sheet,
                "经费池 Pool",
                "项目数 Quota",
                "性质 Kind",
                "经费（元） Budget (CNY)",
                "拟立项 Proposed",
                "拟安排（元） Committed (CNY)",
                "余项 Places left",
                "余额（元） Left (CNY)");
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
        var word = answer ? new Text("是", "yes") : new Text("否", "no");
        return word.both();
    }

    private static String text(@Nullable String word) {
        return word == null ? "" : word;
    }
}

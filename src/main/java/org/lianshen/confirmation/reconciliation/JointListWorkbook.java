package org.lianshen.confirmation.reconciliation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.language.Text;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a joint list as a workbook to print and sign: what it is, its rows, what was left out, two signatures. */
@Component
class JointListWorkbook {

    private static final String LINE = "________________________";
    private static final List<SheetColumn<Numbered>> COLUMNS = columns();
    private static final int LAST_COLUMN = COLUMNS.size() - 1;

    private final Catalogue catalogue;
    private final Text chineseParty;

    JointListWorkbook(
            Catalogue catalogue,
            @Value("${lianshen.joint-list.chinese-party.zh}") String zh,
            @Value("${lianshen.joint-list.chinese-party.en}") String en) {
        this.catalogue = catalogue;
        this.chineseParty = new Text(zh, en);
    }

    /** The bytes of an XLSX file. */
    byte[] write(JointList list, Direction direction) {
        var foreignParty =
                catalogue.agency(list.agency()).map(Agency::name).orElse(new Text(list.agency(), list.agency()));
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = new SheetWriter(book, heading("confirmation.sheet.joint-list"));
            sheet.widths(COLUMNS);
            head(sheet, list, direction, foreignParty);
            int names = sheet.size();
            rows(sheet, list);
            leftOut(sheet, list);
            signatures(sheet, foreignParty);
            layOut(sheet, list, names);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory can always be written", e);
        }
    }

    private void head(SheetWriter sheet, JointList list, Direction direction, Text foreignParty) {
        var call = catalogue
                .call(direction.call())
                .map(found -> found.name())
                .orElse(new Text(direction.call(), direction.call()));
        sheet.header(heading("confirmation.sheet.joint-list-of-applications"));
        sheet.sheet().addMergedRegion(new CellRangeAddress(0, 0, 0, LAST_COLUMN));
        line(sheet, heading("confirmation.sheet.programme"), call.both());
        line(
                sheet,
                heading("confirmation.sheet.direction"),
                direction.code() + " " + direction.name().both());
        line(sheet, heading("confirmation.sheet.parties"), chineseParty.both() + "；" + foreignParty.both());
        line(sheet, heading("confirmation.sheet.version"), list.version());
        line(sheet, heading("confirmation.sheet.date"), list.frozenAt());
        line(sheet, heading("confirmation.sheet.applications"), list.count());
        line(sheet, "SHA-256", list.sha256());
        if (list.remark() != null) {
            line(sheet, heading("confirmation.sheet.remark"), list.remark());
        }
        sheet.gap();
    }

    /** The value stands in the second column, over the rest of the row. */
    private static void line(SheetWriter sheet, String name, Object value) {
        sheet.row(name, null, value);
        int row = sheet.size() - 1;
        sheet.sheet().addMergedRegion(new CellRangeAddress(row, row, 0, 1));
        sheet.sheet().addMergedRegion(new CellRangeAddress(row, row, 2, LAST_COLUMN));
        CellUtil.setAlignment(sheet.sheet().getRow(row).getCell(2), HorizontalAlignment.LEFT);
    }

    private static void rows(SheetWriter sheet, JointList list) {
        sheet.header(COLUMNS);
        int position = 0;
        for (var row : list.rows()) {
            sheet.row(COLUMNS, new Numbered(++position, row));
        }
    }

    /** A row and its place on the list, which counts from 1. */
    private record Numbered(int position, JointListRow row) {}

    private static List<SheetColumn<Numbered>> columns() {
        var columns = new ArrayList<SheetColumn<Numbered>>(List.of(
                column("confirmation.sheet.no", 6, Numbered::position),
                column("confirmation.sheet.number", 20, line -> line.row().number()),
                column("confirmation.sheet.reference", 18, line -> line.row().reference()),
                column(
                        "confirmation.sheet.decision",
                        13,
                        line -> line.row().decision().label())));
        for (var field : ComparedField.values()) {
            columns.add(new SheetColumn<>(
                    field.labels().heading(),
                    width(field),
                    line -> field.of(line.row().ours())));
        }
        columns.add(column("confirmation.sheet.as-the-foreign-side-has-it", 34, JointListWorkbook::settled));
        return List.copyOf(columns);
    }

    private static SheetColumn<Numbered> column(String key, int width, Function<Numbered, @Nullable Object> value) {
        return new SheetColumn<>(Text.of(key), width, value);
    }

    private static int width(ComparedField field) {
        return switch (field) {
            case TITLE -> 44;
            case CHINESE_ORGANISATION, FOREIGN_ORGANISATION -> 30;
            case CHINESE_INVESTIGATOR, FOREIGN_INVESTIGATOR -> 18;
            case DURATION_MONTHS -> 9;
        };
    }

    private static String settled(Numbered line) {
        return line.row().settled().stream()
                .map(difference -> Difference.inSheet(difference.field()).zh() + "：" + difference.theirs())
                .collect(Collectors.joining("；"));
    }

    private static void leftOut(SheetWriter sheet, JointList list) {
        sheet.gap();
        var words = list.leftOut().entrySet().stream()
                .map(entry -> JointListExclusions.label(entry.getKey()).both() + "：" + entry.getValue())
                .collect(Collectors.joining("；"));
        line(sheet, heading("confirmation.sheet.left-out"), words.isEmpty() ? "0" : words);
    }

    private void signatures(SheetWriter sheet, Text foreignParty) {
        sheet.gap();
        sheet.row(
                null,
                heading("confirmation.sheet.for-the-chinese-side"),
                null,
                null,
                null,
                null,
                heading("confirmation.sheet.for-the-foreign-side"));
        sheet.row(null, chineseParty, null, null, null, null, foreignParty);
        for (var what : new String[] {
            heading("confirmation.sheet.signature"),
            heading("confirmation.sheet.name"),
            heading("confirmation.sheet.date")
        }) {
            sheet.gap();
            sheet.row(null, what, LINE, null, null, null, what, LINE);
        }
        for (int row = sheet.size() - 8; row < sheet.size(); row++) {
            for (int column : new int[] {1, 6}) {
                mergeName(sheet, row, column);
            }
        }
    }

    private static void mergeName(SheetWriter sheet, int row, int column) {
        var cells = sheet.sheet().getRow(row);
        if (cells != null && cells.getCell(column) != null) {
            boolean line = cells.getCell(column + 1) != null;
            int from = line ? column + 1 : column;
            sheet.sheet().addMergedRegion(new CellRangeAddress(row, row, from, column + 3));
        }
    }

    private static void layOut(SheetWriter sheet, JointList list, int names) {
        var page = sheet.sheet();
        page.setRepeatingRows(new CellRangeAddress(names, names, 0, LAST_COLUMN));
        page.setFitToPage(true);
        page.getPrintSetup().setLandscape(true);
        page.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.getPrintSetup().setFitWidth((short) 1);
        page.getPrintSetup().setFitHeight((short) 0);
        page.getFooter()
                .setLeft("v" + list.version() + " · SHA-256 " + list.sha256().substring(0, 16) + "…");
        page.getFooter().setRight("&P / &N");
    }

    private static String heading(String key) {
        return Text.of(key).beside();
    }
}

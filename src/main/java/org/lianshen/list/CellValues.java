package org.lianshen.list;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.lianshen.language.Text;

/** What the cells of a workbook mean. */
final class CellValues {

    private static final double MOST_DIGITS = 1e15;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final SharedStrings strings;
    private final CellStyles styles;
    private final boolean since1904;

    CellValues(SharedStrings strings, CellStyles styles, boolean since1904) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    ListCell of(RawRow.Cell cell, String address) {
        return switch (cell.type()) {
            case "s" -> ListCell.of(address, strings.at(cell.value()));
            case "inlineStr", "str" -> ListCell.of(address, SharedStrings.unescaped(cell.value()));
            case "d" -> ListCell.of(address, cell.value());
            case "b" -> ListCell.unusable(address, cell.value(), Text.of("list.logical-value"));
            case "e" -> ListCell.unusable(address, cell.value(), Text.of("list.cell-holds-error", cell.value()));
            default -> number(cell, address);
        };
    }

    private ListCell number(RawRow.Cell cell, String address) {
        double number = Double.parseDouble(cell.value().strip());
        var format = styles.of(cell.style());
        if (DateUtil.isADateFormat(format.id(), format.code()) && DateUtil.isValidExcelDate(number)) {
            return ListCell.of(address, date(DateUtil.getLocalDateTime(number, since1904)));
        }
        var digits = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        if (Math.abs(number) >= MOST_DIGITS) {
            return ListCell.unusable(address, digits, Text.of("list.more-than-15-digits"));
        }
        var shown = formatter.formatRawCellContents(number, format.id(), format.code(), since1904);
        var filledUp = format.code().matches("0{2,}");
        return new ListCell(address, filledUp ? shown : digits, shown, null);
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}

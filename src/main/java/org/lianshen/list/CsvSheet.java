package org.lianshen.list;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/** The rows of a text whose cells are separated by commas, semicolons or tabs; the header tells which. */
final class CsvSheet {

    /** As many as a row of a spreadsheet has. */
    private static final int MOST_COLUMNS = 16_384;

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=(.)\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

    private CsvSheet() {}

    static List<SheetRow> rows(String text, Columns<?> known) {
        var named = SEPARATOR_LINE.matcher(text);
        var separator = named.find() ? Character.valueOf(named.group(1).charAt(0)) : null;
        var table = separator == null ? text : text.substring(named.end());
        var formulas = new Formulas();
        var rows = new ArrayList<SheetRow>();
        read(table, separator == null ? separator(table, known) : separator, Integer.MAX_VALUE, rows, formulas);
        formulas.refuseAny(null);
        return rows;
    }

    private static char separator(String text, Columns<?> known) {
        char best = SEPARATORS[0];
        long most = -1;
        for (char separator : SEPARATORS) {
            long headers = headers(text, separator, known);
            if (headers > most) {
                most = headers;
                best = separator;
            }
        }
        return best;
    }

    private static long headers(String text, char separator, Columns<?> known) {
        var rows = new ArrayList<SheetRow>();
        try {
            read(text, separator, Header.SEARCHED, rows, new Formulas());
        } catch (Refusal broken) {
            // told again when it is read in earnest; what came before it counts
        }
        return rows.stream().mapToLong(row -> row.headers(known)).max().orElse(0);
    }

    /** Refuses a row of more cells than a spreadsheet has, before anything is made of it. */
    private static void requireBounded(String text, char separator) {
        int columns = 1;
        boolean quoted = false;
        boolean first = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                boolean two = c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                at += two ? 1 : 0;
                quoted = two || c != '"';
                continue;
            }
            quoted = first && c == '"';
            first = c == separator || c == '\n' || c == '\r';
            columns = c == separator ? columns + 1 : first ? 1 : columns;
            if (columns > MOST_COLUMNS) {
                throw ListFaults.tooManyColumns(MOST_COLUMNS);
            }
        }
    }

    private static void read(String text, char separator, int most, List<SheetRow> rows, Formulas formulas) {
        requireBounded(text, separator);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        CSVParser parser = null;
        int cells = 0;
        try (var opened = format.parse(new StringReader(text))) {
            parser = opened;
            var records = opened.iterator();
            while (rows.size() < most && records.hasNext()) {
                var row = row(records.next(), formulas);
                if (!row.isBlank()) {
                    rows.add(row);
                    cells += row.cells().size();
                }
                if (cells > ListTable.MOST_CELLS) {
                    throw ListFaults.tooMuch();
                }
                if (rows.size() > ListTable.MOST_ROWS + Header.SEARCHED) {
                    throw ListFaults.tooManyRows();
                }
            }
        } catch (UncheckedIOException | IllegalStateException | IOException broken) {
            throw broken(parser);
        }
    }

    private static Refusal broken(@Nullable CSVParser parser) {
        long row = parser == null ? 1 : parser.getRecordNumber() + 1;
        return ListFaults.broken(Text.of("list.quotation-mark-without-partner", row));
    }

    private static SheetRow row(CSVRecord record, Formulas formulas) {
        int number = Math.toIntExact(record.getRecordNumber());
        var cells = new TreeMap<Integer, ListCell>();
        for (int column = 0; column < record.size(); column++) {
            var text = record.get(column);
            var address = ListCell.letters(column) + number;
            if (text.stripLeading().startsWith("=")) {
                formulas.at(address);
            }
            if (!text.isEmpty()) {
                cells.put(column, ListCell.of(address, text));
            }
        }
        return new SheetRow(number, cells);
    }
}

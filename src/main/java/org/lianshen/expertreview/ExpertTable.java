package org.lianshen.expertreview;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/**
 * A list of experts as text: comma-separated values in UTF-8, with or without byte order mark, the first row naming the
 * columns.
 */
final class ExpertTable {

    private static final int MOST_ROWS = 20_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** One row: its line in the file, and its cells, trimmed. */
    record Row(long line, Map<ExpertColumn, String> cells) {

        String cell(ExpertColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    private ExpertTable() {}

    /**
     * The rows.
     *
     * @throws Refusal malformed, where the file is no such table
     */
    static List<Row> read(byte[] bytes) {
        var text = text(bytes);
        try (var parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get().parse(new StringReader(text))) {
            var rows = new ArrayList<Row>();
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw Refusal.unacceptable("/file", "文件是空的。", "The file is empty.");
            }
            var columns = columns(records.next());
            for (long line = parser.getCurrentLineNumber() + 1;
                    records.hasNext();
                    line = parser.getCurrentLineNumber() + 1) {
                var cells = records.next();
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                rows.add(row(line, cells, columns));
                if (rows.size() > MOST_ROWS) {
                    throw Refusal.unacceptable(
                            "/file", "一次最多导入 " + MOST_ROWS + " 行。", "At most " + MOST_ROWS + " rows at once.");
                }
            }
            return rows;
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw notCsv();
        } catch (IOException broken) {
            throw notCsv();
        }
    }

    private static Refusal notCsv() {
        return Refusal.unacceptable(
                "/file", "文件不是有效的 CSV（请检查引号）。", "The file is no valid CSV; look for a stray quotation mark.");
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw Refusal.unacceptable(
                        "/file", "文件含有不可用的控制字符。", "The file holds control characters that cannot be kept.");
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw Refusal.unacceptable(
                    "/file",
                    "文件须为 UTF-8 编码。",
                    "The file must be encoded in UTF-8 (" + otherEncoding.getMessage() + ").");
        }
    }

    private static List<ExpertColumn> columns(CSVRecord header) {
        var problems = new ArrayList<FieldError>();
        var columns = new ArrayList<ExpertColumn>();
        for (var name : header) {
            var column = ExpertColumn.ofHeader(name);
            if (column.isEmpty() || columns.contains(column.get())) {
                problems.add(FieldError.at(
                        "/lines/1/" + pointer(name),
                        "第 1 行：未知或重复的列“" + name + "”；可用：" + String.join("、", ExpertColumn.headers()),
                        "Line 1: unknown or repeated column \"" + name + "\"; these do: "
                                + String.join(", ", ExpertColumn.headers())));
            } else {
                columns.add(column.get());
            }
        }
        for (var column : ExpertColumn.values()) {
            if (column.mandatory() && !columns.contains(column)) {
                problems.add(FieldError.at(
                        "/lines/1/" + column.header(),
                        "第 1 行：缺少列“" + column.header() + "”。",
                        "Line 1: the column \"" + column.header() + "\" is missing."));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return columns;
    }

    private static Row row(long line, CSVRecord cells, List<ExpertColumn> columns) {
        if (cells.size() > columns.size()) {
            throw Refusal.unacceptable(
                    "/lines/" + line,
                    "第 " + line + " 行：单元格比列多。",
                    "Line " + line + ": there are more cells than columns.");
        }
        var row = new EnumMap<ExpertColumn, String>(ExpertColumn.class);
        for (int index = 0; index < cells.size(); index++) {
            row.put(columns.get(index), cells.get(index).strip());
        }
        return new Row(line, row);
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

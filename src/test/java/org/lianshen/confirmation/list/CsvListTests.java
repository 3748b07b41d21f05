package org.lianshen.confirmation.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.list.ListFile;
import org.lianshen.list.ListRow;
import org.lianshen.list.ListTable;
import org.lianshen.problem.FieldError;

/** Lists as CSV, in whatever encoding and with whatever separator spreadsheets write them. */
class CsvListTests {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CHINESE = "编号,指南方向,受理情况,项目名称\nm1,2.0,已收到,草原生态监测\n";

    @Test
    void theHeaderNamesTheColumnsAndRowsKeepTheirNumbers() {
        var table = read("ID,Direction,Decision,Chinese Organization\nm1,2.0,received,示例大学\n\n,,,\nm2,2.0,accepted,\n");

        assertThat(table.format()).isEqualTo("csv");
        assertThat(table.sheet()).isNull();
        assertThat(table.rows()).extracting(ListRow::row).containsExactly(2, 5);
        assertThat(text(table, 0, ListColumn.CHINESE_ORGANISATION)).isEqualTo("示例大学");
        assertThat(table.rows().get(1).cells()).doesNotContainKey(ListColumn.CHINESE_ORGANISATION);
        assertThat(table.address(ListColumn.DECISION, 5)).isEqualTo("C5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void utf8AndGb18030AreToldApart(String charset) {
        assertThat(text(
                        ListFile.read(ListColumn.columns(), CHINESE.getBytes(Charset.forName(charset))),
                        0,
                        ListColumn.TITLE))
                .isEqualTo("草原生态监测");
    }

    @Test
    void aByteOrderMarkSaysWhichUnicode() {
        for (var charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
            var table = ListFile.read(ListColumn.columns(), ("\uFEFF" + CHINESE.replace(',', '\t')).getBytes(charset));
            assertThat(text(table, 0, ListColumn.TITLE)).as(charset.name()).isEqualTo("草原生态监测");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theHeaderTellsTheSeparator(String separator) {
        var table = read("id,direction,decision,title\nm1,2.0,received,T\n".replace(",", separator));

        assertThat(text(table, 0, ListColumn.TITLE)).isEqualTo("T");
    }

    @Test
    void aLineForExcelMayNameTheSeparator() {
        var table = read("sep=;\r\nid;direction;decision\r\nm1;2.0;received\r\n");

        assertThat(table.rows()).extracting(ListRow::row).containsExactly(2);
    }

    @Test
    void quotedTextMayHoldSeparatorsAndLines() {
        var table = read("id,direction,decision,title\nm1,2.0,received,\"A, \"\"B\"\"\nand C\"\nm2,2.0,received,D\n");

        assertThat(text(table, 0, ListColumn.TITLE)).isEqualTo("A, \"B\"\nand C");
        assertThat(table.rows()).extracting(ListRow::row).containsExactly(2, 3);
    }

    @Test
    void aTitleAboveTheHeaderDoesNoHarm() {
        var table = read("中蒙合作项目受理清单,,\n\nid,direction,decision\nm1,2.0,received\n");

        assertThat(table.rows()).extracting(ListRow::row).containsExactly(4);
    }

    @Test
    void textInAnotherEncodingIsNotGuessed() {
        var spanish = "id,direction,decision,title\nm1,1.1,received,Diagnóstico de la gestión del año\n";

        Refused.with("unsupported-file", spanish.getBytes(ISO_8859_1));
        Refused.with("unsupported-file", new byte[] {(byte) 0xFF, 0x2C, (byte) 0x80, 0x0A, (byte) 0xFF});
    }

    @Test
    void whatBreaksOffIsDamaged() {
        var utf8 = CHINESE.strip().getBytes(UTF_8);
        Refused.with("broken-file", Arrays.copyOf(utf8, utf8.length - 1));
        assertThat(Refused.with("broken-file", "id,direction,decision\nm1,2.0,received\nm2,\"2.0".getBytes(UTF_8))
                        .text()
                        .en())
                .contains("row 3");
    }

    @Test
    void formulasAreRefusedWithTheirAddresses() {
        var rows = IntStream.range(0, 30)
                .mapToObj(i -> "m" + i + ",2.0,received,=1+1")
                .collect(Collectors.joining("\n"));

        var refusal = Refused.with("formula-cells", ("id,direction,decision,title\n" + rows).getBytes(UTF_8));

        assertThat(refusal.errors()).hasSize(20);
        assertThat(refusal.errors().get(0).path()).isEqualTo("/cells/D2");
        assertThat(refusal.text().en()).contains("D2 D3", "D21 …（30）");
        Refused.with("formula-cells", "id,direction,decision\nm1, =2.0,received".getBytes(UTF_8));
    }

    @Test
    void everythingWrongWithAHeaderIsToldAtOnce() {
        var refusal =
                Refused.with("unusable-header", "id,ID,colour,direction,消息编号\nm1,m1,red,2.0,m1\n".getBytes(UTF_8));

        assertThat(refusal.errors())
                .extracting(FieldError::path)
                .containsExactly("/cells/B1", "/cells/C1", "/cells/E1", "/columns/decision");
        assertThat(refusal.errors().get(1).message().en()).contains("C1", "colour", "durationMonths");
    }

    @Test
    void somethingElseThanAListIsNamed() {
        assertThat(Refused.with("unsupported-file", "%PDF-1.7\n".getBytes(UTF_8))
                        .text()
                        .en())
                .contains("PDF");
        assertThat(Refused.with("unsupported-file", "<html><table>".getBytes(UTF_8))
                        .text()
                        .en())
                .contains("web page");
        assertThat(Refused.with("unsupported-file", "[{\"id\":\"m1\"}]".getBytes(UTF_8))
                        .text()
                        .en())
                .contains("confirmations");
        Refused.with("unsupported-file", "id\0,direction".getBytes(UTF_8));
        Refused.with("unusable-header", "hello world".getBytes(UTF_8));
    }

    @Test
    void emptinessIsRefused() {
        Refused.with("empty-list", new byte[0]);
        Refused.with("empty-list", " \r\n \n".getBytes(UTF_8));
        Refused.with("empty-list", "\uFEFF".getBytes(UTF_8));
        Refused.with("empty-list", "id,direction,decision\n,,\n".getBytes(UTF_8));
    }

    @Test
    void moreRowsThanAListMayHaveAreRefused() {
        Refused.with("too-many-entries", rows(ListTable.MOST_ROWS + 1));
        Refused.with("too-many-entries", rows(100_000));
        assertThat(ListFile.read(ListColumn.columns(), rows(ListTable.MOST_ROWS))
                        .rows())
                .hasSize(ListTable.MOST_ROWS);
    }

    @Test
    void aCellInNoColumnIsTold() {
        var table = read("id,direction,decision\nm1,2.0,received,and more\n");

        assertThat(table.rows().get(0).surplus()).isEqualTo("D2");
    }

    @Test
    void gb18030KeepsRareCharacters() {
        var text = "编号,指南方向,受理情况,中方负责人\nm1,2.0,已收到,朱镕喆\nm2,2.0,已收到,𠮷田\n";

        var table = ListFile.read(ListColumn.columns(), text.getBytes(GB18030));

        assertThat(text(table, 0, ListColumn.CHINESE_INVESTIGATOR)).isEqualTo("朱镕喆");
        assertThat(text(table, 1, ListColumn.CHINESE_INVESTIGATOR)).isEqualTo("𠮷田");
    }

    private static byte[] rows(int count) {
        return ("id,direction,decision\n" + "m1,2.0,received\n".repeat(count)).getBytes(UTF_8);
    }

    private static ListTable<ListColumn> read(String csv) {
        return ListFile.read(ListColumn.columns(), csv.getBytes(UTF_8));
    }

    private static String text(ListTable<ListColumn> table, int row, ListColumn column) {
        return table.rows().get(row).cells().get(column).text();
    }
}

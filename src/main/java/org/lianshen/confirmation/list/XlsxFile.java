package org.lianshen.confirmation.list;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a workbook as a stream of events: however large it is, only what a list may hold is ever kept. */
final class XlsxFile {

    private static final Logger LOG = LoggerFactory.getLogger(XlsxFile.class);

    private XlsxFile() {}

    static ListTable read(byte[] bytes) {
        try (var zip = BoundedZip.open(bytes);
                var workbook = OPCPackage.open(zip)) {
            return table(new XSSFReader(workbook));
        } catch (BoundedZip.TooMuch bomb) {
            throw ListFaults.tooMuch();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
            LOG.info("Unreadable workbook: {}", broken.toString());
            throw ListFaults.broken(
                    "文件已损坏或不完整，无法作为 XLSX 打开。", "The file is damaged or cut off; it does not open as XLSX.");
        }
    }

    private static ListTable table(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        if (!(reader.getSheetsData() instanceof XSSFReader.SheetIterator sheets)) {
            throw ListFaults.empty();
        }
        while (sheets.hasNext()) {
            try (var data = sheets.next()) {
                var sheet = new SheetHandler();
                parse(data, sheet);
                if (!sheet.rows().isEmpty()) {
                    sheet.formulas().refuseAny(sheets.getSheetName());
                    return ListTable.of("xlsx", sheets.getSheetName(), values(reader, sheet.rows()));
                }
            }
        }
        throw ListFaults.empty();
    }

    private static List<SheetRow> values(XSSFReader reader, List<RawRow> rows)
            throws IOException, OpenXML4JException, SAXException {
        var strings = new SharedStrings(rows);
        try (var data = reader.getSharedStringsData()) {
            parse(data, strings);
        }
        var styles = new CellStyles();
        try (var data = reader.getStylesData()) {
            parse(data, styles);
        }
        var dates = new DateSystem();
        try (var data = reader.getWorkbookData()) {
            parse(data, dates);
        }
        var values = new CellValues(strings, styles, dates.since1904());
        return rows.stream().map(row -> row.with(values)).toList();
    }

    private static void parse(@Nullable InputStream xml, DefaultHandler handler) throws IOException, SAXException {
        if (xml != null) {
            try {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(handler);
                parser.setErrorHandler(handler);
                parser.parse(new InputSource(xml));
            } catch (javax.xml.parsers.ParserConfigurationException e) {
                throw new IllegalStateException("Every Java platform parses XML", e);
            }
        }
    }
}

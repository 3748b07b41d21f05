package org.lianshen.list;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
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

    static <C extends Column> ListTable<C> read(byte[] bytes, Columns<C> known) {
        try (var zip = BoundedZip.open(bytes);
                var workbook = OPCPackage.open(zip)) {
            return table(new XSSFReader(workbook), known);
        } catch (BoundedZip.TooMuch tooMuch) {
            throw ListFaults.tooMuch();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
            LOG.info("Unreadable workbook: {}", broken.toString());
            throw ListFaults.broken(Text.of("list.damaged-or-cut-off"));
        }
    }

    /** Of the visible sheets the only one with anything in it, or else the only one whose header fits. */
    private static <C extends Column> ListTable<C> table(XSSFReader reader, Columns<C> known)
            throws IOException, OpenXML4JException, SAXException {
        if (!(reader.getSheetsData() instanceof XSSFReader.SheetIterator sheets)) {
            throw ListFaults.empty();
        }
        var hidden = new HiddenSheets();
        try (var data = reader.getWorkbookData()) {
            parse(data, hidden);
        }
        List<Sheet> filled = new ArrayList<>();
        var last = new SheetHandler();
        while (sheets.hasNext()) {
            try (var data = sheets.next()) {
                if (!hidden.names().contains(sheets.getSheetName())) {
                    var sheet = new SheetHandler().after(last);
                    parse(data, sheet);
                    last = sheet;
                    if (!sheet.rows().isEmpty()) {
                        filled.add(new Sheet(sheets.getSheetName(), sheet.formulas(), values(reader, sheet.rows())));
                    }
                }
            }
        }
        return chosen(filled, known).table(known);
    }

    private static Sheet chosen(List<Sheet> filled, Columns<?> known) {
        if (filled.isEmpty()) {
            throw ListFaults.empty();
        }
        var fitting = filled.stream().filter(sheet -> sheet.fits(known)).toList();
        if (fitting.size() > 1) {
            throw ListFaults.severalSheets(fitting.stream().map(Sheet::name).toList());
        }
        return fitting.isEmpty() ? filled.get(0) : fitting.get(0);
    }

    /** A visible sheet with anything in it. */
    private record Sheet(String name, Formulas formulas, List<SheetRow> rows) {

        boolean fits(Columns<?> known) {
            try {
                var filled = rows.stream().filter(row -> !row.isBlank()).toList();
                return !filled.isEmpty()
                        && !Header.find(filled, known).columns(name, known).isEmpty();
            } catch (Refusal otherHeader) {
                return false;
            }
        }

        <C extends Column> ListTable<C> table(Columns<C> known) {
            formulas.refuseAny(name);
            return ListTable.of(known, "xlsx", name, rows);
        }
    }

    static List<SheetRow> values(XSSFReader reader, List<RawRow> rows)
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

    static void parse(@Nullable InputStream xml, DefaultHandler handler) throws IOException, SAXException {
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

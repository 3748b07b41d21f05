package org.lianshen.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** Reads a workbook that people filled in, cell by cell, within the bounds of lists. */
public final class FormWorkbook {

    private static final Logger LOG = LoggerFactory.getLogger(FormWorkbook.class);

    private static final List<String> LINKED =
            List.of("xl/externallinks/", "xl/embeddings/", "xl/activex/", "xl/connections", "xl/querytables/");

    private FormWorkbook() {}

    /**
     * The visible sheets that have anything in them.
     *
     * @throws Refusal where it is no workbook, is damaged or too large, has macros, formulas or merged cells, or refers
     *     to other files
     */
    public static List<FormSheet> read(byte[] bytes) {
        try {
            return sheets(bytes);
        } catch (ListFaults.Unsupported unsupported) {
            throw unsupported.forWorkbook();
        }
    }

    private static List<FormSheet> sheets(byte[] bytes) {
        if (bytes.length == 0) {
            throw ListFaults.empty();
        }
        if (!ListFile.startsWith(bytes, ListFile.ZIP)) {
            ListFile.refuseOthers(bytes);
            throw ListFaults.unsupported(Text.of("list.no-workbook"));
        }
        try (var zip = BoundedZip.open(bytes)) {
            if (LINKED.stream().anyMatch(zip::hasPartIn)) {
                throw ListFaults.unsupported(Text.of("list.workbook-has-links"));
            }
            try (var workbook = OPCPackage.open(zip)) {
                return sheets(new XSSFReader(workbook));
            }
        } catch (BoundedZip.TooMuch tooMuch) {
            throw ListFaults.tooMuch();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
            LOG.info("Unreadable workbook: {}", broken.toString());
            throw ListFaults.broken(Text.of("list.damaged-or-cut-off"));
        }
    }

    private static List<FormSheet> sheets(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        var hidden = new HiddenSheets();
        try (var data = reader.getWorkbookData()) {
            XlsxFile.parse(data, hidden);
        }
        var sheets = new ArrayList<FormSheet>();
        if (reader.getSheetsData() instanceof XSSFReader.SheetIterator parts) {
            var last = new SheetHandler();
            while (parts.hasNext()) {
                try (var data = parts.next()) {
                    var cells = new SheetHandler().after(last);
                    XlsxFile.parse(data, cells);
                    last = cells;
                    var name = parts.getSheetName();
                    cells.formulas().refuseAny(name);
                    if (!hidden.names().contains(name) && !cells.rows().isEmpty()) {
                        if (!cells.merged().isEmpty()) {
                            throw ListFaults.merged(name, cells.merged());
                        }
                        sheets.add(FormSheet.of(name, XlsxFile.values(reader, cells.rows())));
                    }
                }
            }
        }
        return sheets;
    }
}

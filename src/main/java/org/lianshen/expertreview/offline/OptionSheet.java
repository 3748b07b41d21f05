package org.lianshen.expertreview.offline;

import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A hidden sheet with what may be chosen: a list of its own would end after 255 characters. */
final class OptionSheet {

    private final XSSFSheet sheet;

    OptionSheet(XSSFWorkbook workbook, String name) {
        sheet = workbook.createSheet(name);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    /** Where these words stand, as rules for entries refer to it. */
    String range(List<String> words) {
        int first = sheet.getLastRowNum() + 1;
        for (var word : words) {
            sheet.createRow(sheet.getLastRowNum() + 1).createCell(0).setCellValue(CellText.escaped(word));
        }
        return "'%s'!$A$%d:$A$%d".formatted(sheet.getSheetName(), first + 1, first + words.size());
    }
}

package org.lianshen.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the rows with any value out of a sheet's XML, and where its formulas stand. Stops where there are too many. */
final class SheetHandler extends DefaultHandler {

    private static final int MOST_CHARACTERS = 20_000_000;

    private final List<RawRow> rows = new ArrayList<>();
    private final Formulas formulas = new Formulas();
    private final List<String> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<RawRow.Cell> cells = new ArrayList<>();
    private int row;
    private int column = -1;
    private String type = "n";
    private int style;
    private boolean inCell;
    private boolean reading;
    private boolean phonetic;
    private int cellCount;
    private int characterCount;

    /** The sheet after that one of the same file; the bounds hold for both together. */
    SheetHandler after(SheetHandler before) {
        cellCount += before.cellCount;
        characterCount += before.characterCount;
        return this;
    }

    List<RawRow> rows() {
        return rows;
    }

    Formulas formulas() {
        return formulas;
    }

    /** Where cells are merged, as {@code A1:B2}. */
    List<String> merged() {
        return merged;
    }

    @Override
    public void startElement(@Nullable String uri, String name, @Nullable String qName, Attributes attributes) {
        switch (name) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = -1;
                cells = new ArrayList<>();
            }
            case "c" -> {
                column = column(attributes.getValue("r"), column + 1);
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = number(attributes.getValue("s"), 0);
                value.setLength(0);
                inCell = true;
            }
            case "f" -> {
                // rules for what may be entered, and for colours, have formulas of their own
                if (inCell) {
                    formulas.at(ListCell.letters(column) + row);
                }
            }
            case "mergeCell" -> merged.add(String.valueOf(attributes.getValue("ref")));
            case "rPh" -> phonetic = true;
            case "v", "t" -> reading = !phonetic;
            default -> {
                // layout
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (reading) {
            value.append(text, start, length);
            characterCount += length;
            if (characterCount > MOST_CHARACTERS) {
                throw ListFaults.tooMuch();
            }
        }
    }

    @Override
    public void endElement(@Nullable String uri, String name, @Nullable String qName) {
        switch (name) {
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic = false;
            case "c" -> {
                inCell = false;
                endCell();
            }
            case "row" -> endRow();
            default -> {
                // layout
            }
        }
    }

    private void endCell() {
        if (value.isEmpty()) {
            return;
        }
        cells.add(new RawRow.Cell(column, type, value.toString(), style));
        if (++cellCount > ListTable.MOST_CELLS) {
            throw ListFaults.tooMuch();
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.add(new RawRow(row, cells));
        }
        if (rows.size() > ListTable.MOST_ROWS + Header.SEARCHED) {
            throw ListFaults.tooManyRows();
        }
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** The column of an address such as {@code AB12}, the first being 0. */
    private static int column(@Nullable String address, int otherwise) {
        if (address == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }
}

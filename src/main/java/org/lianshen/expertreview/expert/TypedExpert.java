package org.lianshen.expertreview.expert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.lianshen.list.ListCell;
import org.lianshen.list.ListRow;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** Reads what somebody typed into the fields of an expert: each is written as in a list, but a blank one is empty. */
public final class TypedExpert {

    private TypedExpert() {}

    /**
     * The known expert with what was typed in the place of everything but id, account and version.
     *
     * @throws Refusal malformed, with every problem at once under {@code /<column>}
     */
    public static Expert read(Map<ExpertColumn, String> typed, Expert known) {
        var problems = new ArrayList<FieldError>();
        var row = new HashMap<ExpertColumn, ListCell>();
        typed.forEach((column, text) -> row.put(column, new ListCell(column.property(), text, text, null)));
        var cells = RowCells.typed(new ListRow<>(0, row, null, ""), problems);
        PersonCells.check(cells);
        var person = PersonCells.read(cells, known.id(), known.account());
        var profile = new ProfileCells(cells).read().apply(ExpertProfile.PLAIN);
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return person.with(profile);
    }
}

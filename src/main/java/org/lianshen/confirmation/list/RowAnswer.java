package org.lianshen.confirmation.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.language.Text;
import org.lianshen.list.ListRow;
import org.lianshen.list.ListTable;
import org.lianshen.problem.FieldError;
import org.lianshen.proposal.ProposalNumber;

/**
 * What an agency is told about one row of its list: the answer to an entry, and where the row stands.
 *
 * @param row number of the row in the sheet, the first being 1
 * @param id the agency's id of the entry; absent where it could not be read
 * @param result what became of it
 * @param number our number of the proposal it is about, if it has been found
 * @param message the same in words
 * @param errors what is wrong with an invalid row, one per cell, which the message names; the path is
 *     {@code /rows/<row>/<property>}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RowAnswer(
        int row,
        @Nullable String id,
        EntryAnswer.Result result,
        @Nullable ProposalNumber number,
        Text message,
        List<FieldError> errors) {

    /** Keeps its own copy of the list. */
    public RowAnswer {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    static RowAnswer of(ListTable<ListColumn> table, ListRow<ListColumn> row, EntryAnswer answer) {
        var errors = answer.errors().stream()
                .map(error -> addressed(table, row.row(), error))
                .toList();
        return new RowAnswer(row.row(), answer.id(), answer.result(), answer.number(), answer.message(), errors);
    }

    private static FieldError addressed(ListTable<ListColumn> table, int row, FieldError error) {
        var property = error.path().substring(error.path().lastIndexOf('/') + 1);
        var column = ListColumn.ofProperty(property);
        if (column.isEmpty()) {
            return error;
        }
        var address = table.address(column.get(), row);
        return FieldError.at(
                error.path(),
                new Text(
                        address + "：" + error.message().zh(),
                        address + ": " + error.message().en()));
    }
}

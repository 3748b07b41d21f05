package org.lianshen.expertreview.expert;

import static org.lianshen.expertreview.expert.ExpertColumn.ADVISORS;
import static org.lianshen.expertreview.expert.ExpertColumn.CO_AUTHORS;
import static org.lianshen.expertreview.expert.ExpertColumn.EMAIL;
import static org.lianshen.expertreview.expert.ExpertColumn.FIELDS;
import static org.lianshen.expertreview.expert.ExpertColumn.FORMER_ORGANISATIONS;
import static org.lianshen.expertreview.expert.ExpertColumn.KEYWORDS;
import static org.lianshen.expertreview.expert.ExpertColumn.MAX_LOAD;
import static org.lianshen.expertreview.expert.ExpertColumn.NAME;
import static org.lianshen.expertreview.expert.ExpertColumn.ORGANISATION;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.proposal.content.field.EmailAddressValidator;

/** The columns that say who somebody is, whom they work for and what they know. */
final class PersonCells {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ORGANISATION = 255;
    private static final int LONGEST_WORD = 1_000;

    private PersonCells() {}

    /** The address, in small letters. */
    static String email(RowCells cells) {
        return cells.text(EMAIL).toLowerCase(Locale.ROOT);
    }

    /** Tells what is missing or too long, and an address that is none. */
    static void check(RowCells cells) {
        cells.mandatory(NAME, LONGEST_NAME);
        cells.mandatory(ORGANISATION, LONGEST_ORGANISATION);
        if (!cells.isBlank(EMAIL) && !EmailAddressValidator.accepts(email(cells))) {
            cells.problem(EMAIL, Text.of("expertreview.import.no-email-address"));
        }
        cells.mandatory(EMAIL, LONGEST_ORGANISATION);
    }

    /** The person under that id, with nothing of what a profile says. */
    static Expert read(RowCells cells, String id, @Nullable String account) {
        return new Expert(
                id,
                account,
                cells.text(NAME),
                cells.text(ORGANISATION),
                cells.lines(FORMER_ORGANISATIONS, LONGEST_ORGANISATION),
                email(cells),
                cells.words(KEYWORDS, LONGEST_WORD),
                cells.lines(FIELDS, LONGEST_WORD),
                maxLoad(cells),
                names(cells.words(CO_AUTHORS, LONGEST_NAME)),
                cells.words(ADVISORS, LONGEST_NAME));
    }

    private static List<String> names(List<String> coAuthors) {
        return coAuthors.stream().map(CoAuthorCell::name).distinct().toList();
    }

    private static @Nullable Integer maxLoad(RowCells cells) {
        var cell = cells.text(MAX_LOAD);
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("[1-9][0-9]{0,2}")) {
            cells.problem(MAX_LOAD, Text.of("expertreview.import.whole-number"));
            return null;
        }
        return Integer.valueOf(cell);
    }
}

package org.lianshen.expertreview.expert;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An expert as a list has them.
 *
 * @param line number of the row, the first row of the sheet being 1
 * @param expert who, as if nobody had known them
 * @param namesAccount whether the row itself says which account is theirs
 * @param columns the columns that the list has
 * @param told what the row tells, added to what is known: a blank cell takes nothing away
 */
public record ListedExpert(
        int line, Expert expert, boolean namesAccount, Set<ExpertColumn> columns, UnaryOperator<ExpertProfile> told) {

    /** Keeps its own copy of the columns. */
    public ListedExpert {
        columns = Set.copyOf(columns);
    }

    /** The same expert, bound to no account. */
    public ListedExpert withoutAccount() {
        return new ListedExpert(line, ExpertRows.withoutAccount(expert), namesAccount, columns, told);
    }

    /** The same expert working for that organisation. */
    public ListedExpert at(String organisation) {
        return new ListedExpert(line, expert.at(organisation), namesAccount, columns, told);
    }

    /**
     * The known expert with what the list says. They keep their id, which assignments refer to, an account that the
     * list does not name, and whatever the list has no column for.
     */
    public Expert onto(Expert known) {
        return new Expert(
                known.id(),
                expert.account() == null ? known.account() : expert.account(),
                expert.name(),
                expert.organisation(),
                expert.formerOrganisations(),
                expert.email(),
                has(ExpertColumn.KEYWORDS) ? expert.keywords() : known.keywords(),
                has(ExpertColumn.FIELDS) ? expert.fields() : known.fields(),
                has(ExpertColumn.MAX_LOAD) ? expert.maxLoad() : known.maxLoad(),
                has(ExpertColumn.CO_AUTHORS) ? expert.coAuthors() : known.coAuthors(),
                has(ExpertColumn.ADVISORS) ? expert.advisors() : known.advisors(),
                told.apply(known.profile()),
                known.version());
    }

    private boolean has(ExpertColumn column) {
        return columns.contains(column);
    }
}

package org.lianshen.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;

/** Lists what the caller may see. */
@Service
public class ProposalList {

    private static final int PAGE_SIZE = 50;

    private final ProposalRepository rows;
    private final Callers callers;

    ProposalList(ProposalRepository rows, Callers callers) {
        this.rows = rows;
        this.callers = callers;
    }

    /**
     * One page, by number.
     *
     * @param call only this call, or null
     * @param direction only this direction, or null
     * @param status only this status, by its word, or null
     * @param page from 0
     * @throws Refusal for an unknown status or a negative page
     */
    public Page page(@Nullable String call, @Nullable String direction, @Nullable String status, int page) {
        if (page < 0 || page > 1_000_000) {
            throw Refusal.unacceptable("/page", Text.of("proposal.pages-count-from-0"));
        }
        var filter = visible(call, direction, status);
        if (filter == null || holdsNul(call) || holdsNul(direction)) {
            return new Page(List.of(), page, PAGE_SIZE, 0);
        }
        return new Page(rows.page(filter, page, PAGE_SIZE), page, PAGE_SIZE, rows.total(filter));
    }

    /** What of this call, direction and status the caller may see; null where nothing. */
    @Nullable
    public ProposalFilter visible(@Nullable String call, @Nullable String direction, @Nullable String status) {
        return filter(blankToNull(call), blankToNull(direction), statusOf(blankToNull(status)));
    }

    private @Nullable ProposalFilter filter(
            @Nullable String call, @Nullable String direction, @Nullable ProposalStatus status) {
        var caller = callers.current();
        if (caller.isStaff()) {
            return new ProposalFilter(call, direction, status, null, null, true);
        }
        if (caller.has(Role.APPLICANT) && caller.organisation() != null) {
            return new ProposalFilter(call, direction, status, caller.organisation(), null, false);
        }
        if (caller.has(Role.RECOMMENDER) && caller.recommender() != null) {
            return new ProposalFilter(call, direction, status, null, caller.recommender(), true);
        }
        return null;
    }

    private static @Nullable ProposalStatus statusOf(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Word.find(ProposalStatus.class, word)
                .orElseThrow(() -> Refusal.unacceptable("/status", Text.of("proposal.no-such-status", word)));
    }

    /** PostgreSQL knows no such text, so nothing can be called that. */
    private static boolean holdsNul(@Nullable String text) {
        return text != null && text.indexOf('\0') >= 0;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * One page of a listing.
     *
     * @param items the proposals
     * @param page which page, from 0
     * @param pageSize how many a full page has
     * @param total how many there are in all
     */
    public record Page(List<Proposal> items, int page, int pageSize, long total) {}
}

package org.lianshen.expertreview;

import org.lianshen.identity.AccountTraces;
import org.springframework.stereotype.Component;

/**
 * Accounts that experts are bound to, or that assigned or replaced experts, ended sheets, decided on periods or told of
 * mergers.
 */
@Component
class ReviewTraces implements AccountTraces {

    @Override
    public String query() {
        return "select exists (select from expert where account = :account) or exists (select from expert_assignment"
                + " where assigned_by = :account or settled_by = :account)"
                + " or exists (select from review_sheet where ended_by = :account)"
                + " or exists (select from longer_period where decided_by = :account)"
                + " or exists (select from organisation_merger where done_by = :account)";
    }
}

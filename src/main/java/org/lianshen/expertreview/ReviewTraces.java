package org.lianshen.expertreview;

import org.lianshen.identity.AccountTraces;
import org.springframework.stereotype.Component;

/** Accounts that experts are bound to, or that assigned or replaced experts, ended sheets or decided on periods. */
@Component
class ReviewTraces implements AccountTraces {

    @Override
    public String query() {
        return "select exists (select from expert where account = :account) or exists (select from expert_assignment"
                + " where assigned_by = :account or settled_by = :account)"
                + " or exists (select from review_sheet where ended_by = :account)"
                + " or exists (select from longer_period where decided_by = :account)";
    }
}

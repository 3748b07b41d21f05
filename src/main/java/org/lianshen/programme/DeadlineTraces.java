package org.lianshen.programme;

import org.lianshen.identity.AccountTraces;
import org.springframework.stereotype.Component;

/** Accounts that moved a deadline. */
@Component
class DeadlineTraces implements AccountTraces {

    @Override
    public String query() {
        return "select exists (select from calendar_change where decided_by = :account)";
    }
}

package org.lianshen.round;

import org.lianshen.identity.AccountTraces;
import org.springframework.stereotype.Component;

/** Accounts that settled, sent back or approved a list, or took part in an objection. */
@Component
class RoundTraces implements AccountTraces {

    @Override
    public String query() {
        return "select exists (select from round where :account in (settled_by, approved_by, sent_back_by))"
                + " or exists (select from objection where :account in (filed_by, decided_by))";
    }
}

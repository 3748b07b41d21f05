package org.lianshen.confirmation.reconciliation;

import org.lianshen.identity.AccountTraces;
import org.springframework.stereotype.Component;

/** Accounts that froze a joint list. */
@Component
class JointListTraces implements AccountTraces {

    @Override
    public String query() {
        return "select exists (select from joint_list where frozen_by = :account)";
    }
}

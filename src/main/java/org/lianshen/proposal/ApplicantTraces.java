package org.lianshen.proposal;

import org.lianshen.identity.AccountTraces;
import org.springframework.stereotype.Component;

/** Accounts that drafted a proposal or uploaded a document. */
@Component
class ApplicantTraces implements AccountTraces {

    @Override
    public String query() {
        return "select exists (select from proposal where created_by = :account)"
                + " or exists (select from proposal_document where uploaded_by = :account)";
    }
}

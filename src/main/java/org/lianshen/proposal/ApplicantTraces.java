package org.lianshen.proposal;

import org.lianshen.identity.AccountTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that drafted a proposal or uploaded a document. */
@Repository
class ApplicantTraces implements AccountTraces {

    private final JdbcClient jdbc;

    ApplicantTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean name(String account) {
        return jdbc.sql("select exists (select from proposal where created_by = :account)"
                        + " or exists (select from proposal_document where uploaded_by = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}

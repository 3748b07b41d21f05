package org.lianshen.drills;

import java.util.Map;

/** Faults made by hand, each with the words by which the ledger tells of it. */
final class InjectedFaults {

    static final Map<String, String> ALL = Map.of(
            "lost DOCUMENT",
            "with gone as (delete from submission_document where document = (select min(id::text)::uuid"
                    + " from proposal_document)) delete from proposal_document"
                    + " where id = (select min(id::text)::uuid from proposal_document)",
            "lost RECEIPT",
            "update submission_receipt set everything_sha256 = repeat('0', 64)"
                    + " where at = (select min(at) from submission_receipt)",
            "lost REVIEW",
            "with gone as (delete from review_mark where assignment = (select min(assignment) from review_sheet)"
                    + " returning assignment) delete from review_sheet where assignment in (select assignment"
                    + " from gone)",
            "step taken twice",
            "insert into proposal_history (number, at, event, from_status, to_status)"
                    + " select number, at, event, from_status, to_status from proposal_history"
                    + " where event = 'submitted' order by id limit 1",
            "submission taken twice",
            "insert into submission_receipt select number, 'spoilt', body_sha256, content_sha256, at"
                    + " from submission_receipt order by at desc limit 1",
            "execution that waits for nothing",
            "delete from act_ru_event_subscr where execution_id_ = (select max(s.execution_id_) from"
                    + " act_ru_event_subscr s"
                    + " where not exists (select 1 from act_ru_job j where j.execution_id_ = s.execution_id_)"
                    + " and not exists (select 1 from act_ru_execution c"
                    + " where s.execution_id_ in (c.parent_id_, c.super_exec_)))",
            "letter not sent",
            "update letter set state = 'dead', sent_at = null where id = (select min(id) from letter)",
            "letter never came",
            "update letter set message_id = '<spoilt>' where id = (select max(id) from letter)",
            "withdrawn without its letter",
            "delete from letter where kind = 'withdrawn'"
                    + " and number = (select max(number) from letter where kind = 'withdrawn')");

    private InjectedFaults() {}
}

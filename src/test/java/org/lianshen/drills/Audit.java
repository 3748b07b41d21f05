package org.lianshen.drills;

import java.util.LinkedHashMap;
import java.util.Map;

/** Questions to the database whose every row is a fault, once all clients are through and all is quiet. */
final class Audit {

    private static final String RUNNING =
            "exists (select 1 from act_ru_execution e where e.business_key_ = p.number and e.parent_id_ is null)";

    private Audit() {}

    /** What happened twice. */
    static Map<String, String> twice() {
        Map<String, String> audit = new LinkedHashMap<>();
        audit.put(
                "submission taken twice",
                "select r.number from submission_receipt r group by r.number having count(*) <> (select count(*) from"
                        + " proposal_history h where h.number = r.number and h.event in ('submitted', 'corrected'))");
        audit.put("step taken twice", grouped("proposal_history", "number, event"));
        audit.put(
                "step from elsewhere",
                "select number from (select number, from_status, lag(to_status) over (partition by number order by id)"
                        + " as before from proposal_history) steps where from_status is distinct from before");
        audit.put("formal check twice", grouped("formal_check", "number, round"));
        audit.put("expert asked twice", grouped("expert_assignment", "number, expert"));
        audit.put("entry with two effects", grouped("agency_message where effect = 'answered'", "number"));
        // what is about no proposal tells one thing by its words: two directions that were closed are two letters
        audit.put("letter written twice", grouped("letter", "kind, coalesce(number, body), address"));
        audit.put(
                "instance twice", grouped("act_hi_procinst where super_process_instance_id_ is null", "business_key_"));
        audit.put("task twice", grouped("act_ru_task", "execution_id_, task_def_key_"));
        audit.put(
                "permit twice",
                grouped("act_ru_authorization", "type_, group_id_, user_id_, resource_type_, resource_id_"));
        audit.put("model deployed twice", grouped("act_re_procdef", "key_"));
        return audit;
    }

    /** What does not go on. */
    static Map<String, String> stuck() {
        Map<String, String> audit = new LinkedHashMap<>();
        audit.put(
                "proposal without its instance",
                "select p.number from proposal p where status not in"
                        + " ('draft', 'refused', 'void', 'withdrawn', 'funded', 'declined') and not " + RUNNING);
        audit.put(
                "instance without its proposal's need",
                "select p.number from proposal p where status in ('draft', 'refused', 'void', 'withdrawn') and "
                        + RUNNING);
        audit.put(
                "history ends elsewhere",
                "select number || ' ' || status from proposal p where status <> (select to_status from proposal_history"
                        + " h where h.number = p.number order by id desc limit 1)");
        audit.put(
                "execution that waits for nothing",
                "select e.proc_inst_id_ || ' ' || e.act_id_ from act_ru_execution e"
                        + " where not exists (select 1 from act_ru_execution c where e.id_ in (c.parent_id_,"
                        + " c.super_exec_))"
                        + " and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)"
                        + " and not exists (select 1 from act_ru_event_subscr s where s.execution_id_ = e.id_)"
                        + " and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_)");
        audit.put(
                "job that failed or is late",
                "select id_ || ' ' || handler_type_ || ' retries ' || retries_ from act_ru_job where retries_ = 0"
                        + " or lock_owner_ is not null or duedate_ < now() at time zone 'UTC' - interval '10 seconds'");
        audit.put("incident", "select id_ from act_ru_incident");
        audit.put(
                "entry not acted on",
                "select m.reference from agency_message m left join proposal p on p.number = m.number"
                        + " where m.number is distinct from m.reference or p.status = 'awaiting-confirmation'");
        audit.put("letter not sent", "select kind || ' ' || number || ' ' || state from letter where state <> 'sent'");
        return audit;
    }

    /** What should have been written about. */
    static Map<String, String> untold() {
        Map<String, String> audit = new LinkedHashMap<>();
        Map.of(
                        "submitted", "receipt",
                        "recommended", "recommended",
                        "returned", "returned",
                        "corrected", "correction-received",
                        "confirmed", "eligible",
                        "withdrawn", "withdrawn",
                        "void", "void")
                .forEach((event, kind) -> audit.put(
                        event + " without its letter",
                        "select h.number from proposal_history h where h.event = '" + event + "' and not exists"
                                + " (select 1 from letter l where l.kind = '" + kind + "' and l.number = h.number)"));
        audit.put(
                "review without thanks",
                "select a.number from review_sheet join expert_assignment a on a.id = assignment group by a.number"
                        + " having count(*) <> (select count(*) from letter l where l.kind = 'review-thanks'"
                        + " and l.number = a.number)");
        return audit;
    }

    private static String grouped(String table, String columns) {
        return "select concat_ws(' ', " + columns + ") from " + table + " group by " + columns + " having count(*) > 1";
    }
}

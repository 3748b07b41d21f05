package org.lianshen.bench.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table with rows of a proposal or of a round.
 *
 * @param name the table
 * @param belonging how its rows {@code t} are joined to what is captured, which gives {@code template}
 * @param follows columns of times that keep their distance from another column of the same row, as deadlines do
 */
record TreeTable(String name, String belonging, Map<String, String> follows) {

    private static final String ROOT = "join bulk.root b on b.root = t.root_proc_inst_id_";
    private static final String NUMBER = "join bulk.current b on b.key = t.number";
    private static final String ROUND = "join bulk.current b on b.key = t.call || '-' || t.direction";
    private static final String ASSIGNMENT =
            "join expert_assignment e on e.id = t.assignment" + " join bulk.current b on b.key = e.number";

    /** Columns that name models, which copies share. */
    static final Set<String> SHARED = Set.of("proc_def_id_", "deployment_id_", "job_def_id_", "configuration_");

    /** Numbers the database gives, and the table and column whose numbers they are. */
    static final Map<String, String> NUMBERED =
            Map.of("message", "agency_message", "verification", "funds_verification");

    /** In an order in which what is referred to comes first. */
    static final List<TreeTable> ALL = Stream.of(
                    Stream.of(
                            engine("act_hi_procinst", ROOT),
                            engine("act_hi_actinst", ROOT),
                            engine("act_hi_taskinst", ROOT, "due_date_", "start_time_"),
                            engine("act_hi_op_log", ROOT),
                            engine("act_hi_incident", ROOT),
                            engine("act_ru_execution", instance("proc_inst_id_")),
                            engine("act_ru_task", instance("proc_inst_id_"), "due_date_", "create_time_"),
                            engine("act_ru_variable", instance("proc_inst_id_")),
                            engine("act_ru_event_subscr", instance("proc_inst_id_")),
                            engine("act_ru_job", instance("process_instance_id_"), "duedate_", "create_time_"),
                            engine("act_ru_incident", instance("proc_inst_id_")),
                            engine("act_ru_identitylink", task("task_id_")),
                            engine("act_ru_authorization", task("resource_id_"))),
                    Stream.of(
                                    "round",
                                    "round_notice",
                                    "self_check",
                                    "joint_list",
                                    "assignment_plan",
                                    "assignment_settings",
                                    "calendar_change")
                            .map(name -> engine(name, ROUND)),
                    numbered("proposal", "proposal_history", "submission_receipt", "proposal_document"),
                    Stream.of(engine(
                            "submission_document",
                            "join submission_receipt e on e.id = t.receipt join bulk.current b on b.key = e.number")),
                    numbered("recommendation", "formal_check", "funds_verification"),
                    Stream.of(engine(
                            "enterprise_verdict",
                            "join funds_verification e on e.id = t.verification"
                                    + " join bulk.current b on b.key = e.number")),
                    numbered(
                            "funding_verification",
                            "letter_period",
                            "letter_verification",
                            "agency_message",
                            "liaison_decision",
                            "content_settlement",
                            "match_candidate",
                            "match_decision",
                            "match_separation"),
                    Stream.of(new TreeTable(
                            "expert_assignment",
                            NUMBER,
                            Map.of("claim_until", "assigned_at", "review_until", "assigned_at"))),
                    Stream.of("review_sheet", "review_mark", "longer_period").map(name -> engine(name, ASSIGNMENT)),
                    numbered("deliberation", "objection", "round_ranking", "self_check_wish", "letter", "task_receipt"),
                    Stream.of(engine("task_draft", task("task"))))
            .flatMap(tables -> tables)
            .toList();

    private static TreeTable engine(String name, String belonging, String... follows) {
        return new TreeTable(name, belonging, follows.length == 0 ? Map.of() : Map.of(follows[0], follows[1]));
    }

    private static Stream<TreeTable> numbered(String... names) {
        return Stream.of(names).map(name -> engine(name, NUMBER));
    }

    private static String instance(String column) {
        return "join bulk.instance b on b.instance = t." + column;
    }

    private static String task(String column) {
        return "join bulk.task b on b.task = t." + column;
    }

    String raw() {
        return "bulk.raw_" + name;
    }

    String prepared() {
        return "bulk.made_" + name;
    }
}

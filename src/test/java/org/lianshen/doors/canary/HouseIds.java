package org.lianshen.doors.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lianshen.doors.Mapping;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The id of everything that there is in the house at a moment, whoever may see it. */
final class HouseIds {

    /** By what addresses call it. */
    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("number", "select number from proposal"),
            Map.entry("call", "select distinct call from proposal"),
            Map.entry("direction", "select distinct direction from proposal"),
            Map.entry("code", "select distinct direction from proposal"),
            Map.entry("document", "select id::text from proposal_document"),
            Map.entry("blinded", "select id::text from proposal_document where kind in ('blinded-text', 'other')"),
            Map.entry("receipt", "select id::text from submission_receipt"),
            Map.entry("assignment", "select id from expert_assignment"),
            Map.entry("plan", "select id from assignment_plan"),
            Map.entry("expert", "select id from expert where id in (select expert from expert_assignment)"),
            Map.entry("taskId", "select id_ from act_ru_task"),
            Map.entry("letter", "select id::text from letter"),
            Map.entry("substitution", "select id::text from substitution"),
            Map.entry("change", "select id::text from model_change"),
            Map.entry("migration", "select id::text from model_migration"),
            Map.entry("list", "select id::text from agency_list"),
            Map.entry("version", "select distinct version::text from joint_list"),
            Map.entry(
                    "link",
                    "select substring(body from '/(?:objections|address)/([A-Za-z0-9_-]+)') from letter"
                            + " where body ~ '/(objections|address)/[A-Za-z0-9_-]+'"),
            Map.entry("openTask", "select id_ from act_ru_task"),
            Map.entry("instance", "select min(proc_inst_id_) from act_hi_procinst group by business_key_"),
            Map.entry("variable", "select id_ from act_hi_varinst where bytearray_id_ is not null"),
            Map.entry("variableName", "select distinct name_ from act_ru_variable"));

    /** What is part of a proposal, by its id. */
    private static final String PARTS = "select id::text as id, number from proposal_document"
            + " union select id::text, number from submission_receipt"
            + " union select id, number from expert_assignment"
            + " union select number, number from proposal";

    private final Map<String, List<String>> ids = new TreeMap<>();
    private final Map<String, String> proposals = new TreeMap<>();

    HouseIds(JdbcClient jdbc) {
        QUERIES.forEach((name, query) ->
                ids.put(name, jdbc.sql(query).query(String.class).list()));
        jdbc.sql(PARTS)
                .query((part, index) -> proposals.put(part.getString("id"), part.getString("number")))
                .list();
        ids.put("agency", List.of("nrf", "cdti"));
        ids.put("model", List.of("joint-research", "single-review"));
        ids.put("file", List.of("formal-check.bpmn"));
        ids.put("step", List.of("task_scoreProposal", "task_replaceExpert"));
        ids.put("table", List.of("funnel", "pools", "ages", "late", "coming", "waiting", "bottlenecks"));
        ids.put("account", List.of("applicant1", "expert01", "expert02", "officer"));
    }

    /** The same with the filters and the tasks that this account has, and one of somebody else. */
    HouseIds of(JdbcClient jdbc, String account) {
        ids.put("filter", own(jdbc, "act_ru_filter", "owner_", account));
        ids.put("task", own(jdbc, "act_hi_taskinst", "assignee_", account));
        return this;
    }

    private static List<String> own(JdbcClient jdbc, String table, String owner, String account) {
        return jdbc.sql("select id_ from " + table + " where " + owner + " = :account union all (select id_ from "
                        + table + " where " + owner + " <> :account limit 1)")
                .param("account", account)
                .query(String.class)
                .list();
    }

    List<String> of(String name) {
        var found = ids.get(name);
        if (found == null) {
            throw new AssertionError("No id is known of " + name + ": say where it is kept");
        }
        return found;
    }

    /** The mapping's addresses with everything that there is. */
    List<String> addresses(Mapping mapping) {
        var keys = new ArrayList<String>();
        mapping.path(name -> {
            keys.add(key(mapping.pattern(), name));
            return "";
        });
        var rows = List.of(List.<String>of());
        for (var key : keys) {
            rows = rows.stream()
                    .flatMap(row -> of(key).stream()
                            .map(id ->
                                    Stream.concat(row.stream(), Stream.of(id)).toList()))
                    .toList();
        }
        return rows.stream()
                .filter(this::areOfOneProposal)
                .map(List::iterator)
                .map(row -> mapping.path(name -> row.next()))
                .distinct()
                .toList();
    }

    private boolean areOfOneProposal(List<String> row) {
        return row.stream()
                        .map(proposals::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                < 2;
    }

    private static String key(String pattern, String name) {
        if (name.equals("code") && pattern.matches("/(objections|account|invitations)/.*")) {
            return "link";
        }
        if (!name.equals("id")) {
            return name;
        }
        if (pattern.matches("(/api)?/experts/.*")) {
            return "expert";
        }
        if (pattern.startsWith("/api/reviews/") || pattern.contains("/reviews/{id}")) {
            return "assignment";
        }
        if (pattern.contains("/receipts/")) {
            return "receipt";
        }
        if (pattern.contains("/plans/")) {
            return "plan";
        }
        if (pattern.contains("/documents/")) {
            return pattern.startsWith("/reviews/") ? "blinded" : "document";
        }
        return pattern.contains("/lists/") ? "list" : "letter";
    }
}

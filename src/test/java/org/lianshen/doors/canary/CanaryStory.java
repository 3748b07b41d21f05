package org.lianshen.doors.canary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to the named proposals of a direction, and what is said on the way. */
final class CanaryStory {

    private final House house;
    private final JdbcClient jdbc;
    private final DirectionId direction;
    private final String recommender;
    private final String agency;
    private final Map<NamedProposal, String> numbers = new HashMap<>();

    CanaryStory(House house, JdbcClient jdbc, DirectionId direction, String recommender, String agency) {
        this.house = house;
        this.jdbc = jdbc;
        this.direction = direction;
        this.recommender = recommender;
        this.agency = agency;
    }

    String number(NamedProposal proposal) {
        return numbers.get(proposal);
    }

    void expertsExist() {
        house.as("officer")
                .upload("/api/experts/imports", "experts", "experts.csv", NamedExpert.list())
                .expect(200);
    }

    void submitted(NamedProposal proposal) {
        var number = house.applicantDrafts(direction, content -> {
            proposal.name(content);
            content.put("recommender", recommender);
        });
        numbers.put(proposal, number);
        for (var kind : List.of("other", "blinded-text")) {
            attached(number, kind, proposal.fileName(".pdf"), proposal.pdf());
        }
        attached(number, "blinded-text", proposal.fileName(".docx"), proposal.docx());
        house.submit(number).expect(202);
    }

    private void attached(String number, String kind, String name, byte[] file) {
        house.as("applicant1")
                .upload("/api/proposals/" + number + "/documents", kind, name, file)
                .expect(201);
    }

    void eligible(NamedProposal proposal) {
        var number = number(proposal);
        var account = "recommender-" + recommender;
        house.sends(account, house.task(account, number, "recommend-proposal"), Map.of("decision", "recommend"))
                .expect(204);
        house.officerPasses(number);
        house.agencySends(agency, direction.code(), "of-" + number, number, "accepted");
    }

    void assigned() {
        var place = "/api/calls/" + direction.call() + "/directions/" + direction.code();
        house.as("officer").post(place + "/closing", Map.of("reason", "试运行")).expect(201);
        var panel = Stream.of(1, 2, 3).map(NamedExpert::id).toList();
        var rows = numbers.values().stream()
                .map(number -> Map.of("number", number, "experts", panel))
                .toList();
        house.sends("officer", house.task("officer", direction.key(), "assign-experts"), Map.of("assignments", rows))
                .expect(204);
    }

    void claims(int expert, NamedProposal proposal) {
        var account = NamedExpert.account(expert);
        var task = task(expert, proposal);
        house.as(account)
                .engine("/task/" + task + "/claim", Map.of("userId", account))
                .expect(204);
        house.shown(account, task);
    }

    void drafts(int expert, NamedProposal proposal) {
        var answers = Map.of("comment", NamedExpert.draft(expert), "remark", "草稿 " + NamedExpert.draft(expert));
        house.as(NamedExpert.account(expert))
                .put("/api/tasks/" + task(expert, proposal) + "/draft", Map.of("answers", answers), Map.of())
                .expect(200);
    }

    /** In all 0.6 more than the score that is named: a number that nothing else has. */
    void scores(int expert, NamedProposal proposal, int score) {
        var sheet = new HashMap<>(House.sheet(score));
        var marks =
                List.of(score + 3, score - 2, score + 1, score - 3, score + 4).iterator();
        sheet.put(
                "criteria",
                Stream.of("content", "route", "plan", "team", "results")
                        .map(criterion -> Map.of("id", criterion, "score", marks.next(), "comment", "意见充分，论证清楚，理由如上。"))
                        .toList());
        sheet.put("comment", "总体意见 " + NamedExpert.comment(expert) + "：值得支持，理由如上。");
        sends(expert, proposal, "score-proposal", sheet);
    }

    /** With a remark to the panel. */
    void sends(int expert, NamedProposal proposal, String form, Map<String, ?> answers) {
        var sheet = new HashMap<String, Object>(answers);
        sheet.put("remark", "只给专家组 " + NamedExpert.remark(expert));
        house.sends(NamedExpert.account(expert), house.task(NamedExpert.account(expert), number(proposal), form), sheet)
                .expect(204);
    }

    Answer says(int expert, NamedProposal proposal, String what, Map<String, ?> body) {
        return house.as(NamedExpert.account(expert))
                .post("/api/reviews/" + assignment(expert, proposal) + "/" + what, body);
    }

    /** For a reason that names both and is meant for staff. */
    void turnsDown(int expert, NamedProposal proposal, String what) {
        says(expert, proposal, what, Map.of("reason", reason(expert))).expect(204);
    }

    static String reason(int expert) {
        return NamedExpert.reason(expert) + " " + NamedExpert.words(expert).get(0);
    }

    /** In the task, after a look at the dossier. */
    void declaresConflict(int expert, NamedProposal proposal) {
        house.sends(
                        NamedExpert.account(expert),
                        task(expert, proposal),
                        Map.of("decision", "conflict", "reason", reason(expert)))
                .expect(204);
    }

    void asksForMoreTime(int expert, NamedProposal proposal) {
        var until = LocalDate.parse(house.today()).plusDays(40).toString();
        says(expert, proposal, "longer-period", Map.of("until", until, "reason", reason(expert)))
                .expect(202);
    }

    void getsMoreTime(NamedProposal proposal) {
        house.sends("officer", house.task("officer", number(proposal), "decide-period"), Map.of("decision", "grant"))
                .expect(204);
    }

    void sentBack(int expert, NamedProposal proposal) {
        house.as("officer")
                .post(
                        "/api/rounds/" + direction.call() + "/" + direction.code() + "/proposals/" + number(proposal)
                                + "/reviews/" + assignment(expert, proposal) + "/return",
                        Map.of("reason", NamedExpert.returned(expert)))
                .expect(204);
    }

    void settled() {
        var override = Map.of("number", number(NamedProposal.DECLINED), "fund", "decline", "reason", "重点不符");
        house.sends(
                        "chair",
                        house.task("chair", direction.key(), "settle-ranking"),
                        Map.of("overrides", List.of(override)))
                .expect(204);
    }

    void onNotice() {
        house.sends("approver", house.task("approver", direction.key(), "approve-list"), Map.of("decision", "approve"))
                .expect(204);
    }

    void objected() {
        var objection =
                Map.of("number", number(NamedProposal.FUNDED), "objector", "某研究所", "ground", "不实", "signed", true);
        house.as("officer")
                .post("/api/rounds/" + direction.call() + "/" + direction.code() + "/objections", objection)
                .expect(201);
    }

    void dismissed() {
        house.sends(
                        "chair",
                        house.task("chair", direction.key(), "decide-objection"),
                        Map.of("decision", "dismissed", "reason", "经核查"))
                .expect(204);
    }

    void decided() {
        house.timePasses("P12D");
        house.expectStatus(number(NamedProposal.FUNDED), "funded");
        house.expectStatus(number(NamedProposal.DECLINED), "declined");
    }

    private String task(int expert, NamedProposal proposal) {
        return house.task(NamedExpert.account(expert), number(proposal), "score-proposal");
    }

    private String assignment(int expert, NamedProposal proposal) {
        return jdbc.sql("select id from expert_assignment where expert = :expert and number = :number")
                .param("expert", NamedExpert.id(expert))
                .param("number", number(proposal))
                .query(String.class)
                .single();
    }
}

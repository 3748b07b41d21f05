package org.lianshen.forms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Role;
import org.lianshen.problem.Text;
import org.lianshen.programme.DocumentKind;
import org.lianshen.programme.Severity;
import org.lianshen.proposal.HistoryEntry;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ProposalContent;

/** Things to fill pages with: what the templates' head comments ask for, with hostile words among them. */
final class PageSamples {

    static final Instant NOON = Instant.parse("2022-01-17T04:00:00Z");
    static final String HOSTILE = "<script>alert(1)</script>";

    private PageSamples() {}

    /** A document, as the page reads it. */
    public record Paper(UUID id, DocumentKind kind, String name, long size, Instant uploadedAt) {}

    /** A finding, as the page reads it. */
    public record Point(
            String rule,
            String clause,
            Severity severity,
            Text message,
            @Nullable String quote) {}

<<<<<<< HEAD
    /** A letter, as the page reads it. */
    public record Letter(
            long id,
            String state,
            String kind,
            String recipient,
            String address,
            String subject,
            String body,
            Instant createdAt,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt,
            @Nullable String lastError) {}

    /** A notice, as the page reads it. */
    public record Notice(
            String call,
            String direction,
            Text directionName,
            Instant publishedAt,
            Instant until,
            boolean over,
            int count) {}

    /** A project on a notice. */
    public record Project(
            String number,
            Text title,
            Text organisation,
            @Nullable Text partner) {}

=======
>>>>>>> forms
    /** A direction's head, as pages read it. */
    public record Heading(String code, Text name) {}

    static Caller caller(Role... roles) {
        return new Caller(HOSTILE, Set.of(roles), "example-university", "oead", null);
    }

    static Heading direction() {
        return new Heading("1.3", new Text("中国和奥地利科技合作项目", "China–Austria"));
    }

    static ProposalContent content() {
        var json = """
                {"call":"2022-1","direction":"1.3","field":"铁路","title":{"zh":"智能监测 <script>alert(1)</script>","en":"Smart <b>monitoring</b>"},
                 "summary":"高寒地区铁路轨道的智能监测。\\n第二段：双方分工明确，成果共享。","keywords":["轨道","监测"],"startDate":"2022-09-01","durationMonths":24,
                 "requestedFunding":2000000.00,"recommender":"sc-kjt",
                 "participants":[{"id":"cn1","name":{"zh":"示例大学","en":"Example University"},"country":"CN","kind":"university","role":"lead","registeredOn":"1990-10-01","governmentFunding":2000000.00,"ownFunding":0.00},
                  {"id":"at1","name":{"en":"Technische Universitaet Beispiel"},"country":"AT","kind":"university","role":"lead","governmentFunding":0.00,"ownFunding":500000.00},
                  {"id":"xx1","name":{"en":"Elsewhere"},"country":"NO","kind":"enterprise","role":"partner"}],
                 "principalInvestigators":[{"side":"chinese","name":{"zh":"负责人甲","en":"Investigator A"},"participant":"cn1","title":"professor","degree":"doctorate","email":"a@example.org","monthsPerYear":8},
                  {"side":"foreign","name":{"en":"Investigator B"},"participant":"at1","email":"b@example.org"}],
                 "members":[{"name":{"zh":"成员丙"},"participant":"cn1"}],
                 "agreements":[{"kind":"cooperation","signedOn":"2021-10-08","signedBy":["cn1","at1"],"coversIntellectualProperty":true}],
                 "laboratory":{"name":"联合实验室","establishedOn":"2018-06-01"},
                 "foreignSubmission":{"agency":"oead","reference":"AT-0042","submittedOn":"2021-11-30"},
                 "partnerFunding":{"body":"NSF","kind":"committed","reference":"2130001"},
                 "confirmationNumber":"BRICS2021-123"}""";
        return new ContentReader().read(json.getBytes(StandardCharsets.UTF_8)).orRefuse();
    }

    static Proposal proposal(ProposalStatus status) {
        return new Proposal(
                "2022-1-1.3-0007",
                "2022-1",
                "1.3",
                status,
                "example-university",
                "applicant1",
                NOON,
                3,
                content(),
                NOON,
                1,
                NOON);
    }

    static Proposal emptyDraft() {
        var nearlyNothing = new ContentReader()
                .read("{\"call\":\"2022-1\",\"direction\":\"1.3\"}".getBytes(StandardCharsets.UTF_8))
                .orRefuse();
        return new Proposal(
                "2022-1-1.3-0008",
                "2022-1",
                "1.3",
                ProposalStatus.DRAFT,
                "example-university",
                "applicant1",
                NOON,
                0,
                nearlyNothing,
                null,
                0,
                null);
    }

    static List<Paper> documents() {
        return List.of(new Paper(
                UUID.fromString("00000000-0000-0000-0000-000000000007"),
                DocumentKind.PROPOSAL_TEXT,
                "申报书 <i>.pdf",
                123_456,
                NOON));
    }

    static List<Point> findings() {
        return List.of(
                new Point(
                        "1.3-ip",
                        "1.3(2)",
                        Severity.FAILURE,
                        new Text("缺少知识产权协议。", "No agreement on intellectual property."),
                        "应签署关于知识产权的合作协议"),
                new Point("1.3-duration", "1.3(3)", Severity.WARNING, new Text("期限过长。", "Too long."), null));
    }

    static List<HistoryEntry> history() {
        return List.of(
                new HistoryEntry(
                        NOON,
                        "submitted",
                        ProposalStatus.DRAFT,
                        ProposalStatus.SUBMITTED,
                        new Text("已提交", "Submitted"),
                        null),
                new HistoryEntry(
                        NOON.plusSeconds(7200),
                        "returned",
                        ProposalStatus.RECOMMENDED,
                        ProposalStatus.RETURNED,
                        new Text("退回修改", "Returned for correction"),
                        new Text("请补交协议", "Please add the agreement")));
    }

    static Map<String, Object> dossier() {
        return Map.of(
                "caller", caller(Role.OFFICER),
                "proposal", proposal(ProposalStatus.RETURNED),
                "direction", direction(),
                "recommender", new Text("四川省科学技术厅", "Sichuan Department of Science and Technology"),
                "documents", documents(),
                "findings", findings(),
                "history", history());
    }
<<<<<<< HEAD

    static List<Letter> letters() {
        return List.of(
                new Letter(
                        2,
                        "waiting",
                        "receipt",
                        "甲 <a@example.org>",
                        "a@example.org",
                        "【联审】回执 · " + HOSTILE,
                        "您好\n\nHello " + HOSTILE,
                        NOON,
                        2,
                        NOON,
                        null,
                        "connection refused"),
                new Letter(
                        1,
                        "sent",
                        "funded",
                        "乙 <b@example.org>",
                        "b@example.org",
                        "【联审】立项 · Funded",
                        "您好",
                        NOON,
                        1,
                        null,
                        NOON,
                        null));
    }

    static Notice notice() {
        return new Notice("2022-1", "1.3", direction().name(), NOON, NOON.plusSeconds(432_000), false, 2);
    }

    static List<Project> projects() {
        return List.of(
                new Project(
                        "2022-1-1.3-0007",
                        new Text("监测 " + HOSTILE, "Monitoring"),
                        new Text("示例大学", "Example University"),
                        null),
                new Project(
                        "2022-1-1.3-0009",
                        new Text("材料", "Materials"),
                        new Text("示例研究所", "Example Institute"),
                        new Text("Beispiel", "Beispiel")));
    }

    static Calendar calendar() {
        return new Calendar(
                NOON,
                NOON.plusSeconds(86_400),
                NOON.plusSeconds(172_800),
                Map.of("oead", NOON.plusSeconds(259_200)),
                false,
                java.time.Period.ofDays(5),
                java.time.Period.ofDays(20),
                Optional.empty(),
                5);
    }

    static List<Deadline> deadlines() {
        return List.of(
                new Deadline(DeadlineKind.APPLICANTS, null, NOON.plusSeconds(86_400), false),
                new Deadline(DeadlineKind.RECOMMENDERS, null, NOON.plusSeconds(172_800), false),
                new Deadline(DeadlineKind.AGENCY, "oead", NOON, true));
    }

    static List<DeadlineChange> changes() {
        return List.of(
                new DeadlineChange(
                        DeadlineKind.APPLICANTS,
                        null,
                        false,
                        NOON,
                        NOON.plusSeconds(86_400),
                        "春节 " + HOSTILE,
                        "officer",
                        NOON),
                new DeadlineChange(
                        DeadlineKind.APPLICANTS, null, true, NOON.plusSeconds(86_400), NOON, "名额已满", "officer", NOON));
    }
=======
>>>>>>> forms
}

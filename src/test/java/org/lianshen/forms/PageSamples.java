package org.lianshen.forms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshen.formalcheck.ChangeLine;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.programme.word.Severity;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.HistoryEntry;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.StoredDocument;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ProposalContent;
import org.lianshen.proposal.version.Changes;
import org.lianshen.proposal.version.FieldChange;
import org.lianshen.recommendation.Recommendation;
import org.lianshen.recommendation.RecommendationDecision;

/** Things to fill pages with: what the templates' head comments ask for, with hostile words among them. */
final class PageSamples {

    static final Instant NOON = Instant.parse("2022-01-17T04:00:00Z");
    static final String HOSTILE = "<script>word</script>";

    static final Text FIELD = new Text("铁路", "Railways");

    /** What people wrote in Chinese, as it stands on English pages, too. */
    static final List<String> WRITTEN_IN_CHINESE = List.of(
            "评审人01",
            "评审人02",
            "评审人03",
            "评审人04",
            "评审人05",
            "另有其人，已核对。",
            "近期有争议。",
            "论证清楚，理由如上。",
            "论证清楚",
            "第二段。",
            "总体值得支持。",
            "值得支持。",
            "技术路线尚需细化。",
            "先前的意见。",
            "评的不是这个项目",
            "仅供专家组：与在研项目相近",
            "智能监测",
            "高寒地区铁路轨道的智能监测。",
            "第二段：双方分工明确，成果共享。",
            "轨道",
            "监测",
            "成员丙",
            "联合实验室",
            "申报书",
            "应签署关于知识产权的合作协议",
            "材料",
            "【联审】回执",
            "【联审】立项",
            "您好",
            "水",
            "示例大学",
            "负责人甲",
            "春节",
            "名额已满",
            "名单",
            "清单",
            "言辞不当",
            "同事",
            "出差",
            "轮次时间紧",
            "第一次");

    private PageSamples() {}

    /** A document, as the page reads it. */
    public record Paper(UUID id, DocumentKind kind, String name, String mediaType, long size, Instant uploadedAt) {}

    /** A finding, as the page reads it. */
    public record Point(
            String rule,
            String clause,
            Severity severity,
            Text message,
            @Nullable String quote) {}

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
            {"call":"2022-1","direction":"1.3","field":"铁路","title":{"zh":"智能监测 <script>word</script>","en":"Smart <b>monitoring</b>"},
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
             "confirmationNumber":"BRICS2021-123"}\
            """;
        return new ContentReader().read(json.getBytes(StandardCharsets.UTF_8)).orRefuse();
    }

    static Proposal proposal(ProposalStatus status) {
        return new Proposal(
                new ProposalNumber("2022-1-1.3-0007"),
                new DirectionId("2022-1", "1.3"),
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
                new ProposalNumber("2022-1-1.3-0008"),
                new DirectionId("2022-1", "1.3"),
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
                "application/pdf",
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
                        Cause.SUBMITTED,
                        ProposalStatus.DRAFT,
                        ProposalStatus.SUBMITTED,
                        new Text("已提交", "Submitted"),
                        null),
                new HistoryEntry(
                        NOON.plusSeconds(7200),
                        Cause.RETURNED,
                        ProposalStatus.RECOMMENDED,
                        ProposalStatus.RETURNED,
                        new Text("退回修改", "Returned for correction"),
                        new Text("请补交协议", "Please add the agreement")));
    }

    static List<ChangeLine> changeLines() {
        var document = new StoredDocument(
                new UUID(0, 7), DocumentKind.OTHER, "a <i>.pdf", "application/pdf", 1, "00".repeat(32), NOON);
        return List.of(
                new ChangeLine("cn2", "12 " + HOSTILE, "24", null, null),
                new ChangeLine("A-7", document.name(), document.name(), document, document));
    }

    static Changes changes() {
        return new Changes(NOON, true, List.of(new FieldChange(List.of("summary"), "旧的摘要", "新的摘要")), List.of());
    }

    static Map<String, Object> dossier() {
        var model = new HashMap<String, Object>(proposalPage());
        model.put("changes", changes());
        model.put("changeLines", changeLines());
        model.put("changesSince", "return");
        model.put("comments", ReviewSamples.comments());
        return model;
    }

    private static Map<String, Object> proposalPage() {
        return Map.of(
                "recommendation",
                        new Recommendation(
                                new ProposalNumber("2022-1-1.3-0007"),
                                "sc-kjt",
                                RecommendationDecision.RECOMMEND,
                                "Sound " + HOSTILE,
                                "recommender-sc-kjt",
                                NOON),
                "caller", caller(Role.OFFICER),
                "proposal", proposal(ProposalStatus.RETURNED),
                "direction", direction(),
                "field", FIELD,
                "foreignAgency", DeskSamples.AGENCY,
                "recommender", new Text("四川省科学技术厅", "Sichuan Department of Science and Technology"),
                "documents", documents(),
                "findings", findings(),
                "history", history());
    }
}

package org.lianshen.forms;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.expertreview.affinity.AffinityExplanation;
import org.lianshen.expertreview.affinity.AffinityPart;
import org.lianshen.expertreview.affinity.AffinityWord;
import org.lianshen.expertreview.plan.AssignmentPlan;
import org.lianshen.expertreview.plan.PairRequest;
import org.lianshen.expertreview.plan.PairView;
import org.lianshen.expertreview.plan.PlanComparison;
import org.lianshen.expertreview.plan.PlanId;
import org.lianshen.expertreview.plan.PlanOverview;
import org.lianshen.expertreview.plan.PlanProof;
import org.lianshen.expertreview.plan.PlanResult;
import org.lianshen.expertreview.plan.PlanSettings;
import org.lianshen.expertreview.plan.PlanShortage;
import org.lianshen.expertreview.plan.PlanSummary;
import org.lianshen.expertreview.plan.PlannedSeat;
import org.lianshen.expertreview.web.TypedLimits;
import org.lianshen.identity.Caller;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;

/** A made-up plan of a round for the pages that show it. */
final class AssignmentSamples {

    private static final DirectionId ROUND = new DirectionId("2022-1", "1.3");
    private static final ProposalNumber ONE = new ProposalNumber("2022-1-1.3-0001");
    private static final ProposalNumber TWO = new ProposalNumber("2022-1-1.3-0002");
    private static final PairRequest PIN = new PairRequest(ONE, "expert01", "另有其人，已核对。");
    private static final PairRequest APART = new PairRequest(TWO, "expert02", "近期有争议。");
    private static final PlanSettings SETTINGS =
            new PlanSettings(3, 10, 1, List.of("zh", "en"), List.of(PIN), List.of(APART));

    private AssignmentSamples() {}

    static Map<String, Object> plan(Caller caller) {
        var model = head(caller);
        model.put("waiting", 2);
        model.put("settings", SETTINGS);
        model.put("typed", new TypedLimits("3", "ten", "1", "zh en"));
        model.put("faults", List.of(new Text("必须是整数", "must be a whole number")));
        model.put("plan", plan(2));
        model.put("current", false);
        model.put("names", Map.of("expert01", "评审人01", "expert02", "评审人02"));
        model.put("rows", rows());
        model.put("page", 1);
        model.put("pages", 3);
        model.put("total", 60);
        model.put("q", PageSamples.HOSTILE);
        model.put("show", "changed");
        model.put("with", "plan-1");
        model.put("lacking", 1L);
        model.put("busiest", 4);
        model.put("idlest", 0);
        model.put(
                "others",
                List.of(new PlanSummary(new PlanId("plan-1"), 1, PageSamples.NOON, "officer", 2, 6, 16320, null)));
        model.put("comparison", new PlanComparison(2, 1, 1, 320, -11, List.of(ONE)));
        return model;
    }

    static Map<String, Object> loads(Caller caller) {
        var model = head(caller);
        model.put("plan", plan(2));
        model.put("q", PageSamples.HOSTILE);
        model.put(
                "loads", List.of(new PlanOverview.Load("expert01", "评审人01", "示例大学 " + PageSamples.HOSTILE, 1, 3, 10)));
        model.put("page", 0);
        model.put("pages", 2);
        model.put("total", 30);
        return model;
    }

    static Map<String, Object> pairs(Caller caller) {
        var model = head(caller);
        model.put(
                "proposal",
                new Proposal(
                        ONE,
                        ROUND,
                        ProposalStatus.ELIGIBLE,
                        "example",
                        "applicant1",
                        PageSamples.NOON,
                        1,
                        PageSamples.content(),
                        PageSamples.NOON,
                        0,
                        null));
        model.put("candidates", List.of(pair("expert01", PIN, null), pair("expert02", null, APART), doubted()));
        model.put(
                "explanations",
                Map.of("expert01", explanation(), "expert02", explanation(), "expert03", explanation()));
        model.put("faults", List.of(new Text("请说明理由", "Please give a reason")));
        model.put("refusedExpert", "expert03");
        model.put("reason", PageSamples.HOSTILE);
        model.put("q", PageSamples.HOSTILE);
        model.put("page", 0);
        model.put("pages", 2);
        model.put("total", 30);
        return model;
    }

    private static Map<String, Object> head(Caller caller) {
        var model = new LinkedHashMap<String, Object>();
        model.put("caller", caller);
        model.put("direction", ROUND);
        model.put("directionName", PageSamples.direction().name());
        return model;
    }

    private static AssignmentPlan plan(int version) {
        return new AssignmentPlan(
                new PlanId("plan-" + version),
                ROUND,
                version,
                PageSamples.NOON,
                "officer",
                SETTINGS,
                "0f".repeat(32),
                new PlanResult(
                        List.of(ONE, TWO),
                        List.of(seat("expert01", true), seat("expert02", false)),
                        6,
                        16640,
                        new PlanProof("JGraphT 1.5.3", BigInteger.TEN, BigInteger.TEN),
                        shortage()),
                null);
    }

    private static PlanShortage shortage() {
        return new PlanShortage(
                List.of(new PlanShortage.ShortPanel(TWO, 2)),
                List.of("expert01"),
                List.of("示例大学"),
                List.of("en"),
                List.of(
                        new PlanShortage.Remedy(
                                PlanShortage.Limit.LOAD, List.of(new PlanShortage.Step("expert01", 2)), 0),
                        new PlanShortage.Remedy(
                                PlanShortage.Limit.PANEL, List.of(new PlanShortage.Step(TWO.value(), 2)), 0),
                        new PlanShortage.Remedy(
                                PlanShortage.Limit.LANGUAGE, List.of(new PlanShortage.Step(TWO.value(), 1)), 1),
                        new PlanShortage.Remedy(
                                PlanShortage.Limit.ORGANISATION, List.of(new PlanShortage.Step("", 2)), 1)));
    }

    private static PlannedSeat seat(String expert, boolean pinned) {
        return new PlannedSeat(ONE, expert, 8320, pinned, true, List.of("轨道", PageSamples.HOSTILE));
    }

    private static List<PlanOverview.Row> rows() {
        return List.of(
                new PlanOverview.Row(
                        ONE,
                        new Text("监测 " + PageSamples.HOSTILE, "Smart monitoring"),
                        List.of(planned("expert01", true), planned("expert02", false)),
                        0,
                        16640,
                        List.of(planned("expert03", false))),
                new PlanOverview.Row(TWO, new Text("监测", "Smart monitoring"), List.of(), 2, 0, List.of()));
    }

    private static PlanOverview.PlannedExpert planned(String expert, boolean joins) {
        return new PlanOverview.PlannedExpert(
                seat(expert, joins), "评审人01", "示例大学 " + PageSamples.HOSTILE, 3, 10, joins);
    }

    private static PairView pair(String expert, PairRequest pinned, PairRequest forbidden) {
        return new PairView(
                expert,
                "评审人01",
                "示例大学 " + PageSamples.HOSTILE,
                List.of("轨道", PageSamples.HOSTILE),
                8320,
                3,
                10,
                List.of(),
                List.of(),
                pinned != null,
                pinned,
                forbidden);
    }

    private static PairView doubted() {
        return new PairView(
                "expert03",
                "评审人03",
                "示例大学",
                List.of(),
                120,
                10,
                10,
                List.of(new Text("已评满", "reviews as many as one may")),
                List.of(new Text("疑似：参加该项目", "perhaps: takes part")),
                false,
                null,
                null);
    }

    private static AffinityExplanation explanation() {
        return new AffinityExplanation(
                8320,
                List.of(
                        new AffinityExplanation.Share(
                                AffinityPart.KEYWORDS, 5000, List.of(new AffinityWord(PageSamples.HOSTILE, 5000))),
                        new AffinityExplanation.Share(AffinityPart.TEXT, 3320, List.of(new AffinityWord("轨道", 3320)))));
    }
}

package org.lianshen.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.LongerPeriod;
import org.lianshen.expertreview.OwnReview;
import org.lianshen.expertreview.affinity.Wish;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.selfcheck.ListedRow;
import org.lianshen.expertreview.selfcheck.MarkedThing;
import org.lianshen.expertreview.sheet.CriterionScore;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.expertreview.sheet.SheetReceipt;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.identity.Caller;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.template.CommentRule;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewOption;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.programme.template.Scale;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.overview.ReviewComment;
import org.lianshen.round.ProposalReviews;

/** Five reviews by nine criteria, as the page of the panel shows them, and what of them the applicant reads. */
final class ReviewSamples {

    private static final int CRITERIA = 9;
    private static final int REVIEWERS = 5;
    private static final Scale OF_FIVE = new Scale(BigDecimal.ONE, BigDecimal.valueOf(5), BigDecimal.ONE);

    private ReviewSamples() {}

    static Map<String, Object> matrix(Caller caller) {
        return Map.of(
                "caller",
                caller,
                "directionName",
                PageSamples.direction().name(),
                "reviews",
                view(),
                "mayReopen",
                true,
                "mayAsk",
                true,
                "refusedSheet",
                "a1",
                "reason",
                "言辞不当 " + PageSamples.HOSTILE,
                "faults",
                List.of(new Text("请说明理由。", "Give a reason.")),
                "done",
                "done-sheet");
    }

    static List<ReviewComment> comments() {
        return List.of(
                new ReviewComment(
                        List.of(new ReviewComment.OnCriterion(
                                "c1", new Text("研究内容", "Research content"), "论证清楚 " + PageSamples.HOSTILE + "\n第二段。")),
                        "值得支持。"),
                new ReviewComment(List.of(), "技术路线尚需细化。"));
    }

    private static ProposalReviews.View view() {
        var sheets = IntStream.rangeClosed(1, REVIEWERS)
                .mapToObj(ReviewSamples::sheet)
                .toList();
        var spreads = new LinkedHashMap<String, ProposalReviews.Spread>();
        template()
                .criteria()
                .forEach(criterion -> spreads.put(
                        criterion.id(), new ProposalReviews.Spread(new BigDecimal("3.600"), new BigDecimal("2"))));
        return new ProposalReviews.View(
                new DirectionId("2022-1", "1.3"),
                new ProposalNumber("2022-1-1.3-0001"),
                new Text("监测 " + PageSamples.HOSTILE, "Smart monitoring"),
                template(),
                new BigDecimal("81.400"),
                new BigDecimal("82.013"),
                new BigDecimal("27.500"),
                spreads,
                sheets,
                sheets.get(0).versions());
    }

    static Sheet sheetSent() {
        return content(1, "总体值得支持。");
    }

    /** A sheet that was sent, to print. */
    static Map<String, Object> printed(Caller caller) {
        var review = own("0002", OwnReview.State.SENT, ProposalStatus.FUNDED);
        var sent = new SheetVersion(
                review.id(), "e1", "评审人01", 2, sheetSent(), new BigDecimal("85.000000"), PageSamples.NOON, null);
        return Map.of(
                "caller",
                caller,
                "review",
                review,
                "directionName",
                PageSamples.direction().name(),
                "template",
                template(),
                "sent",
                sent,
                "sheet",
                sent.sheet());
    }

    /** The same review while nothing is filled in. */
    static Map<String, Object> empty(Caller caller) {
        var model = new LinkedHashMap<>(printed(caller));
        model.remove("sent");
        model.remove("sheet");
        model.put("review", own("0001", OwnReview.State.INVITED, null));
        return model;
    }

    static OwnReview own(String place, OwnReview.State state, @Nullable ProposalStatus outcome) {
        var id = new AssignmentId("00000000-0000-0000-0000-00000000" + place);
        var score = new BigDecimal("85.000");
        boolean sent = state == OwnReview.State.SENT;
        return new OwnReview(
                id,
                new ProposalNumber("2022-1-1.3-" + place),
                new DirectionId("2022-1", "1.3"),
                new Text("监测 " + PageSamples.HOSTILE, "Smart monitoring"),
                PageSamples.NOON,
                state,
                sent ? score : null,
                sent ? new SheetReceipt(id, score, "0123456789abcdef".repeat(4)) : null,
                sent && outcome == null ? PageSamples.NOON : null,
                state == OwnReview.State.CLAIMED
                        ? new LongerPeriod(id, PageSamples.NOON, PageSamples.NOON, "出差", false, "轮次时间紧")
                        : null,
                state == OwnReview.State.CLAIMED
                        ? new SheetVersion.End(SheetVersion.Kind.RETURNED, "评的不是这个项目", "officer", PageSamples.NOON)
                        : null,
                sent && outcome == null,
                outcome);
    }

    /** A review whose sheet is awaited, and what its expert said of it. */
    static Map<String, Object> requests(Caller caller) {
        return Map.of(
                "caller", caller,
                "review", own("0001", OwnReview.State.CLAIMED, null),
                "earliest", LocalDate.of(2022, 5, 1),
                "latest", LocalDate.of(2022, 7, 30),
                "typed", new TypedRequest("conflict", "同事 " + PageSamples.HOSTILE, "2022-05-20", "出差"),
                "faults", List.of(new Text("请说明理由。", "Give a reason.")),
                "done", true);
    }

    static Map<String, Object> selfCheck(Caller caller) {
        var model = new HashMap<String, Object>();
        model.put("caller", caller);
        model.put("direction", new DirectionId("2022-1", "1.3"));
        model.put("directionName", new Text("中国和奥地利科技合作", "China–Austria"));
        model.put("until", PageSamples.NOON);
        model.put("open", true);
        model.put("parts", EnumSet.allOf(MarkedThing.class));
        model.put("part", MarkedThing.PROPOSAL);
        model.put("marksConflicts", true);
        model.put("page", 1);
        model.put("pages", 3);
        model.put(
                "rows",
                List.of(new ListedRow(
                        MarkedThing.PROPOSAL,
                        "2022-1-1.3-0001",
                        new Text("监测 " + PageSamples.HOSTILE, "Monitoring"),
                        List.of(new Text("示例大学", "Example University")),
                        Wish.EAGER,
                        "同事 " + PageSamples.HOSTILE)));
        model.put("faults", List.of(new Text("理由太长。", "The reason is too long.")));
        model.put("saved", true);
        return model;
    }

    /** The fields that the page reads. */
    public record TypedRequest(String kind, String reason, String until, String why) {}

    static ReviewTemplate template() {
        var criteria = new ArrayList<Criterion>();
        for (int place = 1; place <= CRITERIA; place++) {
            criteria.add(new Criterion(
                    "c" + place,
                    new Text("评审指标" + place, "Criterion number " + place),
                    null,
                    Criterion.equal(CRITERIA),
                    place % 2 == 0 ? OF_FIVE : Scale.PERCENT,
                    List.of(),
                    CommentRule.OPTIONAL,
                    true));
        }
        return new ReviewTemplate(
                criteria,
                List.of(option("priority", "优先资助", "Fund first"), option("fund", "可资助", "Fund")),
                List.of(option("well", "熟悉", "Well"), option("little", "一般", "A little")));
    }

    private static ReviewOption option(String id, String zh, String en) {
        return new ReviewOption(id, new Text(zh, en));
    }

    private static ProposalReviews.ReadSheet sheet(int reviewer) {
        var now = content(reviewer, "总体值得支持。");
        var before = new SheetVersion(
                new AssignmentId("a" + reviewer),
                "expert0" + reviewer,
                "评审人0" + reviewer,
                1,
                content(reviewer, "先前的意见。"),
                new BigDecimal("60.000000"),
                PageSamples.NOON,
                new SheetVersion.End(SheetVersion.Kind.RETURNED, "评的不是这个项目", "officer", PageSamples.NOON));
        return new ProposalReviews.ReadSheet(
                new AssignmentId("a" + reviewer),
                "expert0" + reviewer,
                "评审人0" + reviewer,
                new BigDecimal("8" + reviewer + ".250"),
                new BigDecimal("8" + reviewer + ".500"),
                reviewer == REVIEWERS ? List.of("c3") : List.of(),
                now,
                reviewer == 2 ? 2 : 1,
                PageSamples.NOON,
                reviewer == 2 ? List.of(before) : List.of());
    }

    private static Sheet content(int reviewer, String overall) {
        var marks = new LinkedHashMap<String, CriterionScore>();
        for (int place = 1; place <= CRITERIA; place++) {
            boolean abstained = reviewer == 3 && place == 7;
            var score = place % 2 == 0 ? BigDecimal.valueOf(4) : BigDecimal.valueOf(70L + reviewer * 5L);
            marks.put(
                    "c" + place,
                    new CriterionScore(abstained ? null : score, place < 4 ? "论证清楚，理由如上。" : null, abstained));
        }
        return new Sheet(marks, overall, reviewer == 1 ? "仅供专家组：与在研项目相近 " + PageSamples.HOSTILE : null, "fund", "well");
    }
}

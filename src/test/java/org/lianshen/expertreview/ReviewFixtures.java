package org.lianshen.expertreview;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.sheet.CriterionScore;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.content.ContentWriter;
import org.lianshen.proposal.content.ProposalContent;
import org.lianshen.time.TestClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts experts and proposals on the stage. */
@TestComponent
public class ReviewFixtures {

    private static final List<String> CRITERIA = List.of("content", "route", "plan", "team", "results");

    private final JdbcClient jdbc;
    private final TestClock clock;
    private final ContentWriter writer;
    private final Experts experts;
    private final Assignments assignments;
    private final ReviewSheets sheets;
    private final Proposals proposals;

    ReviewFixtures(
            JdbcClient jdbc,
            TestClock clock,
            ContentWriter writer,
            Experts experts,
            Assignments assignments,
            ReviewSheets sheets,
            Proposals proposals) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.writer = writer;
        this.experts = experts;
        this.assignments = assignments;
        this.sheets = sheets;
        this.proposals = proposals;
    }

    /** Empties the stage and sets the clock back. */
    public void clear() {
        clock.set(ReviewTestContext.START);
        jdbc.sql("truncate expert, expert_assignment, assignment_plan, assignment_settings, review_sheet,"
                        + " review_mark, round, round_ranking, round_notice, objection, proposal,"
                        + " proposal_history, proposal_document, calendar_change, organisation_merger cascade")
                .update();
    }

    /** Experts a to f, each of an institute of their own. */
    public void sixExperts() {
        for (var letter : "a b c d e f".split(" ")) {
            experts.insert(List.of(SampleExperts.expert(letter)));
        }
    }

    /** Lets every expert review as many proposals as a story needs. */
    public void moreLoad() {
        jdbc.sql("update expert set max_load = 99").update();
    }

    /** A proposal of that status. */
    public String proposal(String direction, int place, ProposalStatus status, ProposalContent content) {
        var number = "%s-%s-%04d".formatted(MadeUpCall.ID, direction, place);
        jdbc.sql("insert into proposal (number, call, direction, status, organisation, created_by, created_at, version,"
                        + " content, submitted_at) values (:number, :call, :direction, :status, 'applicants',"
                        + " 'applicant1',"
                        + " :at, 1, :content, :at)")
                .param("number", number)
                .param("call", MadeUpCall.ID)
                .param("direction", direction)
                .param("status", status.word())
                .param("content", writer.json(content))
                .param("at", OffsetDateTime.now(clock))
                .update();
        return number;
    }

    /** An eligible proposal for so many million yuan in a field. */
    public String eligible(String direction, int place, String field, double million) {
        return proposal(
                direction, place, ProposalStatus.ELIGIBLE, SampleContents.content(direction, place, field, million));
    }

    /** Takes the eligible proposals of a direction into review by these experts. */
    public void assign(String direction, String... letters) {
        var chosen = Arrays.stream(letters).map(letter -> "expert-" + letter).toList();
        var panels = proposals.of(new DirectionId(MadeUpCall.ID, direction), List.of(ProposalStatus.ELIGIBLE)).stream()
                .map(proposal -> new Panel(proposal.number(), chosen))
                .toList();
        assignments.assign(new DirectionId(MadeUpCall.ID, direction), panels, "officer");
    }

    /** The expert's open assignment for a proposal. */
    public AssignmentId assignment(String number, String letter) {
        return assignments.of(new ProposalNumber(number)).stream()
                .filter(assignment -> assignment.expert().equals("expert-" + letter))
                .filter(assignment -> assignment.state() == AssignmentState.INVITED)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The expert gives the same score on every criterion. */
    public void scores(String number, String letter, String score) {
        sheets.submit(assignment(number, letter), sheet(score), "expert-" + letter);
    }

    /**
     * An eligible proposal that experts a, b and c have reviewed with these scores, each the same on every criterion.
     */
    public String reviewed(String direction, int place, String field, double million, String... scores) {
        var number = eligible(direction, place, field, million);
        assign(direction, "a", "b", "c");
        for (int index = 0; index < scores.length; index++) {
            scores(number, "abc".substring(index, index + 1), scores[index]);
        }
        assignments.conclude(new ProposalNumber(number));
        return number;
    }

    /** A complete sheet with the same score on every criterion. */
    public static Sheet sheet(String score) {
        Map<String, CriterionScore> marks = new LinkedHashMap<>();
        CRITERIA.forEach(
                criterion -> marks.put(criterion, new CriterionScore(new BigDecimal(score), "评语 " + criterion)));
        return new Sheet(marks, "总体意见");
    }

    /** Where a proposal stands. */
    public ProposalStatus status(String number) {
        return proposals.find(new ProposalNumber(number)).orElseThrow().status();
    }
}

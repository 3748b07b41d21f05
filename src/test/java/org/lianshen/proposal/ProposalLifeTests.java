package org.lianshen.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.DRAFT;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.FUNDED;
import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;
import static org.lianshen.proposal.ProposalStatus.RECOMMENDED;
import static org.lianshen.proposal.ProposalStatus.REFUSED;
import static org.lianshen.proposal.ProposalStatus.RETURNED;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;
import static org.lianshen.proposal.ProposalStatus.VOID;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proposal's life as the domain page's table has it: every step in it works, every other is refused. */
@LianshenTest
class ProposalLifeTests {

    /**
     * The table, and what liaison officers may decide on late or contradicting confirmations: void or refused proposals
     * are reinstated, those under way are refused; and a content that does not agree is returned.
     */
    private static final Map<ProposalStatus, Set<ProposalStatus>> STEPS = Map.ofEntries(
            Map.entry(DRAFT, EnumSet.of(SUBMITTED, WITHDRAWN)),
            Map.entry(SUBMITTED, EnumSet.of(RECOMMENDED, REFUSED, WITHDRAWN)),
            Map.entry(RECOMMENDED, EnumSet.of(AWAITING_CONFIRMATION, ELIGIBLE, RETURNED, REFUSED, WITHDRAWN)),
            Map.entry(RETURNED, EnumSet.of(RECOMMENDED, REFUSED, WITHDRAWN)),
            Map.entry(AWAITING_CONFIRMATION, EnumSet.of(ELIGIBLE, REFUSED, VOID, RETURNED, WITHDRAWN)),
            Map.entry(ELIGIBLE, EnumSet.of(IN_REVIEW, REFUSED, WITHDRAWN)),
            Map.entry(IN_REVIEW, EnumSet.of(REVIEWED, REFUSED, WITHDRAWN)),
            Map.entry(REVIEWED, EnumSet.of(IN_REVIEW, ON_NOTICE, DECLINED, REFUSED, WITHDRAWN)),
            Map.entry(ON_NOTICE, EnumSet.of(FUNDED, DECLINED, REFUSED, WITHDRAWN)),
            Map.entry(DECLINED, EnumSet.of(ON_NOTICE)),
            Map.entry(VOID, EnumSet.of(ELIGIBLE)),
            Map.entry(REFUSED, EnumSet.of(ELIGIBLE)),
            Map.entry(FUNDED, EnumSet.noneOf(ProposalStatus.class)),
            Map.entry(WITHDRAWN, EnumSet.noneOf(ProposalStatus.class)));

    @Autowired
    Proposals proposals;

    @Autowired
    ProposalLife life;

    @Autowired
    HistoryRepository history;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    House house;
    String number;

    @BeforeEach
    void draft() {
        house = new House(port, catalogue);
        number = house.applicantDrafts("1.9", content -> {});
    }

    @ParameterizedTest
    @EnumSource
    void theTableHolds(ProposalStatus from) {
        for (var to : ProposalStatus.values()) {
            proposals.setStatus(new ProposalNumber(number), from);
            int before = history.of(new ProposalNumber(number)).size();
            var refusal = catchThrowableOfType(
                    Refusal.class,
                    () -> life.step(new ProposalNumber(number), to, Cause.CONFIRMED, new Text("理由", "a reason")));
            if (STEPS.getOrDefault(from, Set.of()).contains(to)) {
                assertThat(refusal).as(from + " to " + to).isNull();
                assertThat(proposals
                                .find(new ProposalNumber(number))
                                .orElseThrow()
                                .status())
                        .isEqualTo(to);
                expectLastEntry(before + 1, from, to);
            } else {
                assertThat(refusal).as(from + " to " + to).isNotNull();
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                assertThat(refusal.code()).isEqualTo("wrong-status");
                assertThat(proposals
                                .find(new ProposalNumber(number))
                                .orElseThrow()
                                .status())
                        .isEqualTo(from);
                assertThat(history.of(new ProposalNumber(number))).hasSize(before);
            }
        }
    }

    private void expectLastEntry(int size, ProposalStatus from, ProposalStatus to) {
        var entries = history.of(new ProposalNumber(number));
        assertThat(entries).hasSize(size);
        var last = entries.get(size - 1);
        assertThat(last.from()).isEqualTo(from);
        assertThat(last.to()).isEqualTo(to);
        assertThat(last.event()).isEqualTo(Cause.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource
    void overHttpItIsSubmittedOnlyAsDraftOrReturned(ProposalStatus from) {
        proposals.setStatus(new ProposalNumber(number), from);
        proposals.returned(new ProposalNumber(number), java.time.Instant.now().plusSeconds(3600));
        var answer = house.submit(number);
        if (from == DRAFT || from == RETURNED) {
            answer.expect(202);
        } else {
            expectConflict(answer, "not-editable");
        }
    }

    @ParameterizedTest
    @EnumSource
    void overHttpItChangesOnlyAsDraftOrReturned(ProposalStatus from) {
        proposals.setStatus(new ProposalNumber(number), from);
        var applicant = house.as("applicant1");
        var read = applicant.get("/api/proposals/" + number).expect(200);
        var answer = applicant.put("/api/proposals/" + number, read.json(), Map.of("If-Match", read.header("ETag")));
        if (from == DRAFT || from == RETURNED) {
            answer.expect(200);
        } else {
            expectConflict(answer, "not-editable");
        }
    }

    @ParameterizedTest
    @EnumSource
    void overHttpItIsWithdrawnUnlessItHasEnded(ProposalStatus from) {
        proposals.setStatus(new ProposalNumber(number), from);
        var answer = house.as("applicant1").post("/api/proposals/" + number + "/withdrawal", "{}");
        if (List.of(FUNDED, DECLINED, REFUSED, VOID).contains(from)) {
            expectConflict(answer, "wrong-status");
        } else {
            assertThat(answer.expect(200).json().get("status").asText()).isEqualTo("withdrawn");
        }
    }

    private static void expectConflict(Answer answer, String code) {
        assertThat(answer.expect(409).json().get("type").asText()).isEqualTo("urn:lianshen:problem:" + code);
    }

    @Test
    void everyStepTellsItsCauseAndReason() {
        house.submit(number).expect(202);
        life.step(
                new ProposalNumber(number),
                REFUSED,
                Cause.NOT_RECOMMENDED,
                new Text("与规划不符", "not in line with the plan"));
        var entries = house.as("applicant1")
                .get("/api/proposals/" + number + "/history")
                .expect(200)
                .json();
        var last = entries.get(entries.size() - 1);
        assertThat(last.get("event").asText()).isEqualTo("not-recommended");
        assertThat(last.get("from").asText()).isEqualTo("submitted");
        assertThat(last.get("to").asText()).isEqualTo("refused");
        assertThat(last.toString()).contains("与规划不符", "not in line with the plan");
    }
}

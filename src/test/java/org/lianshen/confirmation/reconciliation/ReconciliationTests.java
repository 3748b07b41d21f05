package org.lianshen.confirmation.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.DRAFT;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;
import static org.lianshen.proposal.ProposalStatus.VOID;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.confirmation.entry.EntryEffect;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.time.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Both sides' lists beside each other, for those concerned only. */
@DeskTest
class ReconciliationTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private TestClock clock;

    private AgencyListSender lists;

    @BeforeEach
    void agency() {
        lists = new AgencyListSender(inbox);
        LoggedInAs.agency("mecs");
    }

    @Test
    void oneRowPerProposalOrForeignApplication() {
        samples.put("2.0", DRAFT, "MN-0");
        var both = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");
        var pending = samples.put("2.0", SUBMITTED, "MN-2");
        var voided = samples.put("2.0", VOID, "MN-3");
        lists.send("m1", "MN-1", "received");
        lists.send("m2", "MN-1", "accepted");
        lists.send("m3", "MN-9", "received");
        lists.send("m4", "MN-9", "accepted");

        var rows = reconciliation.rows("mecs", "2.0");

        assertThat(rows)
                .extracting(ReconciliationRow::state, ReconciliationRow::number, ReconciliationRow::id)
                .containsExactly(
                        tuple(ReconciliationState.BOTH, new ProposalNumber(both), "m2"),
                        tuple(ReconciliationState.PENDING, new ProposalNumber(pending), null),
                        tuple(ReconciliationState.CN_ONLY, new ProposalNumber(voided), null),
                        tuple(ReconciliationState.FOREIGN_ONLY, null, "m4"));
        assertThat(rows).extracting(ReconciliationRow::reference).containsExactly("MN-1", "MN-2", "MN-3", "MN-9");
        assertThat(rows.get(0).decision()).isEqualTo(AgencyDecision.ACCEPTED);
    }

    @Test
    void whatIsPendingStandsAloneOnceTheAgencysDeadlineHasPassed() {
        samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");

        clock.set("2022-01-20T07:59:59Z");
        assertThat(states()).containsExactly(ReconciliationState.PENDING);
        clock.set("2022-01-20T08:00:00Z");
        assertThat(states()).containsExactly(ReconciliationState.CN_ONLY);
    }

    @Test
    void anEntryForAWithdrawnProposalIsShownWithWhatItDid() {
        samples.put("2.0", WITHDRAWN, "MN-1");
        lists.send("m1", "MN-1", "received");

        assertThat(reconciliation.rows("mecs", "2.0")).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ReconciliationState.BOTH);
            assertThat(row.effect()).isEqualTo(EntryEffect.ENDED.text());
        });
    }

    @Test
    void differencesAreShownWithBothValuesWhereBothSidesSaySomething() {
        samples.put("2.0", SUBMITTED, "MN-1");
        lists.sendAll("""
            {"id": "m1", "direction": "2.0", "reference": "MN-1", "decision": "received", "durationMonths": 36,
             "title": "DIAGNOSIS  of water networks", "chineseOrganisation": "示例大学",
             "foreignOrganisation": "Another Partner"}\
            """);

        assertThat(reconciliation.rows("mecs", "2.0").get(0).differences())
                .containsExactly(
                        new Difference("foreignOrganisation", "Example Partner GmbH", "Another Partner"),
                        new Difference("durationMonths", "24", "36"));
    }

    @Test
    void anAgencySeesItsOwnSideOnly() {
        samples.put("2.0", SUBMITTED, "MN-1");
        samples.put("2.1", SUBMITTED, "EG-1");

        assertThat(reconciliation.rows("mecs", null)).hasSize(1);
        assertNotFound("mecs", "2.1");
        assertNotFound("mecs", "9.9");
        assertNotFound("mhesr", "2.1");
        assertNotFound("nobody", null);
    }

    @Test
    void staffConcernedSeeAllAndOthersNothing() {
        for (var role : List.of(Role.LIAISON, Role.OFFICER, Role.MANAGER, Role.ADMIN)) {
            LoggedInAs.role(role);
            assertThat(reconciliation.rows("mecs", null)).isEmpty();
        }
        for (var role : List.of(Role.EXPERT, Role.RECOMMENDER, Role.FINANCE, Role.CHAIR, Role.AGENCY)) {
            LoggedInAs.role(role);
            assertNotFound("mecs", null);
        }
        LoggedInAs.applicant("sample-university");
        assertNotFound("mecs", null);
    }

    private List<ReconciliationState> states() {
        return reconciliation.rows("mecs", "2.0").stream()
                .map(ReconciliationRow::state)
                .toList();
    }

    private void assertNotFound(String agency, String direction) {
        assertThatThrownBy(() -> reconciliation.rows(agency, direction))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("not-found"));
    }
}

package org.lianshen.confirmation.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the two sides have differently stands out until it is settled, and can be taken along. */
@DeskTest
class MismatchTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private ReconciliationWorkbook workbook;

    @Autowired
    private ContentAgreement agreement;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private JdbcClient jdbc;

    private AgencyListSender lists;

    @BeforeEach
    void agency() {
        lists = new AgencyListSender(inbox);
        LoggedInAs.agency("mecs");
    }

    @Test
    void aDifferenceIsAMismatchUntilItIsAccepted() {
        var number = samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        lists.sendAll(entry("m1", "MN-1", 36));
        assertThat(row().state()).isEqualTo(ReconciliationState.MISMATCH);
        assertThat(agreement.mismatches(new ProposalNumber(number))).hasSize(1);

        agreement.settle(new ProposalNumber(number), SettlementDecision.ACCEPT, "双方协商一致", "liaison");

        assertThat(agreement.mismatches(new ProposalNumber(number))).isEmpty();
        assertThat(row().state()).isEqualTo(ReconciliationState.BOTH);
        assertThat(row().differences()).extracting(Difference::field).containsExactly("durationMonths");
        assertThat(row().settled()).containsExactly("durationMonths");
    }

    @Test
    void whatIsReturnedForCorrectionStaysAMismatch() {
        var number = samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        lists.sendAll(entry("m1", "MN-1", 36));

        agreement.settle(new ProposalNumber(number), SettlementDecision.RETURN, "请更正期限", "liaison");

        assertThat(row().state()).isEqualTo(ReconciliationState.MISMATCH);
        assertThat(row().settled()).isEmpty();
    }

    @Test
    void anotherDifferenceIsAMismatchAgain() {
        var number = samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        lists.sendAll(entry("m1", "MN-1", 36));
        agreement.settle(new ProposalNumber(number), SettlementDecision.ACCEPT, "双方协商一致", "liaison");

        lists.sendAll(entry("m2", "MN-1", 30));

        assertThat(row().state()).isEqualTo(ReconciliationState.MISMATCH);
    }

    @Test
    void staffSeeHowEveryDirectionStands() {
        samples.put("2.0", ProposalStatus.SUBMITTED, "MN-1");
        samples.put("2.0", ProposalStatus.SUBMITTED, "MN-2");
        lists.sendAll(entry("m1", "MN-1", 36));
        assertThatThrownBy(() -> reconciliation.tallies("2022-1")).isInstanceOf(Refusal.class);

        LoggedInAs.role(Role.OFFICER);
        var tallies = reconciliation.tallies("2022-1");

        assertThat(tallies)
                .filteredOn(tally -> tally.direction().code().equals("2.5"))
                .extracting(tally -> tally.agency().id())
                .containsExactlyInAnyOrder("brics", "br", "ru", "in", "za");
        assertThat(tallies)
                .filteredOn(tally -> tally.direction().code().equals("2.0"))
                .extracting(
                        tally -> tally.count(ReconciliationState.MISMATCH),
                        tally -> tally.count(ReconciliationState.PENDING),
                        ReconciliationTally::total)
                .containsExactly(tuple(1, 1, 2));
        assertThat(tallies).extracting(tally -> tally.direction().code()).doesNotContain("1.2", "2.6");
    }

    @Test
    void theWorkbookHoldsTextNumbersAndDatesAndNoFormula() throws IOException {
        samples.put("2.0", ProposalStatus.SUBMITTED, "MN-1");
        lists.sendAll("{\"id\":\"m1\",\"direction\":\"2.0\",\"reference\":\"MN-1\",\"decision\":\"received\","
                + "\"title\":\"=1+1\",\"durationMonths\":36}");

        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(workbook.write(reconciliation.rows("mecs", "2.0"))))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(9).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(9).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(9).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(7).getLocalDateTimeCellValue()).isEqualTo("2021-12-10T10:00:00");
            assertThat(row.getCell(19).getNumericCellValue()).isEqualTo(36);
            assertThat(row.getCell(20).getStringCellValue()).contains("题目", "期限（月）");
            assertThat(book.getSheetAt(1).getRow(5).getCell(1).getNumericCellValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void aLongListTakesNoTime() {
        var number = samples.put("2.0", ProposalStatus.SUBMITTED, "MN-1");
        jdbc.sql("insert into proposal (number, call, direction, status, organisation, created_by, created_at, version,"
                        + " content, foreign_reference, recommender) select 'P-' || i, call, direction, status,"
                        + " organisation, created_by, created_at, version, content, 'MN-P' || i, recommender"
                        + " from proposal, generate_series(1, 3000) i where number = :number")
                .param("number", number)
                .update();
        jdbc.sql("insert into agency_message (agency, message_id, call, direction, reference, decision,"
                        + " duration_months,"
                        + " received_at, received_from, match_state, number) select 'mecs', 'x' || i,"
                        + " '2022-1', '2.0',"
                        + " 'MN-P' || i, 'received', 36, now(), 'agency-mecs',"
                        + " case when i <= 3000 then 'matched' else 'unmatched' end,"
                        + " case when i <= 3000 then 'P-' || i end from generate_series(1, 10000) i")
                .update();

        var rows = Assertions.assertTimeout(Duration.ofSeconds(5), () -> reconciliation.rows("mecs", "2.0"));

        assertThat(rows).hasSize(10_001);
        assertThat(rows)
                .filteredOn(row -> row.state() == ReconciliationState.MISMATCH)
                .hasSize(3000);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> workbook.write(rows));
    }

    private ReconciliationRow row() {
        return reconciliation.rows("mecs", "2.0").get(0);
    }

    private static String entry(String id, String reference, int months) {
        return ("{\"id\":\"%s\",\"direction\":\"2.0\",\"reference\":\"%s\",\"decision\":\"accepted\","
                        + "\"durationMonths\":%d}")
                .formatted(id, reference, months);
    }
}

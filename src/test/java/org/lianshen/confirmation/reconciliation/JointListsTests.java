package org.lianshen.confirmation.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Sha256;
import org.lianshen.time.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The list both governments sign: what stands on it, and that it never changes. */
@DeskTest
class JointListsTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private JointLists joint;

    @Autowired
    private ContentAgreement agreement;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private TestClock clock;

    private AgencyListSender lists;

    @BeforeEach
    void agency() {
        lists = new AgencyListSender(inbox);
    }

    @Test
    void agreedApplicationsStandOnItAndOthersAreCounted() {
        var agreed = samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        var settled = samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-2");
        samples.put("2.0", ProposalStatus.SUBMITTED, "MN-3");
        samples.put("2.0", ProposalStatus.SUBMITTED, "MN-4");
        samples.put("2.0", ProposalStatus.SUBMITTED, "MN-5");
        samples.put("2.0", ProposalStatus.WITHDRAWN, "MN-6");
        send("MN-1", "received", 24);
        send("MN-2", "accepted", 36);
        send("MN-3", "accepted", 30);
        send("MN-5", "rejected", 24);
        send("MN-6", "received", 24);
        send("MN-7", "received", 24);
        agreement.settle(new ProposalNumber(settled), SettlementDecision.ACCEPT, "双方协商一致", "liaison");

        var list = freeze().list();

        assertThat(list.rows()).extracting(row -> row.number().value()).containsExactly(agreed, settled);
        assertThat(list.rows().get(1).settled()).containsExactly(new Difference("durationMonths", "24", "36"));
        assertThat(list.leftOut())
                .isEqualTo(Map.of("mismatch", 1, "pending", 1, "rejected", 1, "ended", 1, "foreign-only", 1));
        assertThat(list.version()).isEqualTo(1);
        assertThat(list.count()).isEqualTo(2);
        assertThat(list.frozenBy()).isEqualTo("liaison");
        assertThat(list.remark()).isEqualTo("第一次");
    }

    @Test
    void theHashIsThatOfTheContentAndOfTheWorkbook() throws IOException {
        samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        send("MN-1", "received", 24);
        var list = freeze().list();

        var content = joint.content("mecs", "2.0", null, 1);
        var workbook = joint.workbook("mecs", "2.0", "2022-1", 1);

        assertThat(Sha256.of(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(list.sha256());
        assertThat(content)
                .startsWith("{\"agency\":\"mecs\",\"call\":\"2022-1\",\"direction\":\"2.0\",\"rows\":[{")
                .contains("\"title\":{\"en\":\"Diagnosis of water networks\",\"zh\":\"供水管网诊断\"}");
        assertThat(Sha256.of(workbook)).isEqualTo(list.workbookSha256());
        assertThat(words(workbook))
                .contains(list.sha256(), "第一次", "供水管网诊断 · Diagnosis of water networks", "MN-1", "签字 Signature")
                .anyMatch(word -> word.contains("科学技术部") && word.contains("Mongolia"));
        assertThat(joint.find("mecs", "2.0", null, 1)).isEqualTo(list);
    }

    @Test
    void whereNothingHasChangedTheVersionIsTheSame() {
        samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        send("MN-1", "received", 24);
        var first = freeze();
        clock.set("2021-12-20T02:00:00Z");
        lists.send("again", "MN-1", "received");

        var second = freeze();

        assertThat(first.anew()).isTrue();
        assertThat(second.anew()).isFalse();
        assertThat(second.list()).isEqualTo(first.list());
        assertThat(joint.versions("mecs", null, null)).hasSize(1);
    }

    @Test
    void whatChangesMakesANewVersionAndLeavesTheOldOneAlone() {
        samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-2");
        send("MN-1", "received", 24);
        var first = freeze().list();
        var workbook = joint.workbook("mecs", "2.0", null, 1);
        send("MN-2", "received", 24);

        var second = freeze().list();

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.rows()).hasSize(2);
        assertThat(joint.versions("mecs", "2022-1", "2.0"))
                .extracting(JointList::version)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(joint.find("mecs", "2.0", null, 1)).isEqualTo(first);
        assertThat(joint.workbook("mecs", "2.0", null, 1)).isEqualTo(workbook);
    }

    @Test
    void twoOfficersAtOnceFreezeOneVersion() throws InterruptedException {
        samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        send("MN-1", "received", 24);
        Callable<?> step = this::freeze;

        assertThat(Concurrently.run(List.of(step, step, step, step))).containsOnly("done");

        assertThat(joint.versions("mecs", null, null)).hasSize(1);
    }

    @Test
    void onlyLiaisonOfficersFreezeAndOnlyThoseConcernedSee() {
        samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        send("MN-1", "received", 24);
        assertRefused("not-a-liaison-officer", () -> joint.freeze("mecs", "2.0", null, null));
        for (var role : List.of(Role.OFFICER, Role.MANAGER, Role.ADMIN)) {
            LoggedInAs.role(role);
            assertRefused("not-a-liaison-officer", () -> joint.freeze("mecs", "2.0", null, null));
        }
        freeze();
        LoggedInAs.agency("mecs");
        assertThat(joint.versions("mecs", null, null)).hasSize(1);
        LoggedInAs.agency("cdti");
        assertRefused("not-found", () -> joint.versions("mecs", null, null));
        assertRefused("not-found", () -> joint.workbook("mecs", "2.0", null, 1));
        assertRefused("not-found", () -> joint.freeze("mecs", "2.0", null, null));
    }

    @Test
    void whatCannotBeFrozen() {
        samples.put("2.0", ProposalStatus.SUBMITTED, "MN-1");
        LoggedInAs.role(Role.LIAISON);
        assertRefused("nothing-to-sign", () -> joint.freeze("mecs", "2.0", null, null));
        assertRefused("not-found", () -> joint.freeze("mecs", "2.1", null, null));
        assertRefused("not-found", () -> joint.freeze("mecs", "2.0", "1999-1", null));
        assertRefused("unacceptable", () -> joint.freeze("mecs", "2.0", null, "长".repeat(1001)));
        assertRefused("not-found", () -> joint.find("mecs", "2.0", null, 1));
    }

    private JointLists.Frozen freeze() {
        LoggedInAs.role(Role.LIAISON);
        return joint.freeze("mecs", "2.0", null, " 第一次 ");
    }

    private void send(String reference, String decision, int months) {
        lists.sendAll(("{\"id\":\"id-%s\",\"direction\":\"2.0\",\"reference\":\"%s\",\"decision\":\"%s\","
                        + "\"durationMonths\":%d}")
                .formatted(reference, reference, decision, months));
    }

    private static List<String> words(byte[] workbook) throws IOException {
        var formatter = new DataFormatter();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(formatter::formatCellValue)
                    .toList();
        }
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

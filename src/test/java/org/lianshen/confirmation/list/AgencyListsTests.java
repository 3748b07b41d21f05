package org.lianshen.confirmation.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.DUPLICATE;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.INVALID;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.MATCHED;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.UNMATCHED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.desk.StandInProcess;
import org.lianshen.identity.Role;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists that come as files are kept, go the way of all entries, and are answered row by row. */
@DeskTest
class AgencyListsTests {

    private static final String HEADER = "编号,指南方向,外方编号,受理情况,执行期限（月）\n";

    @Autowired
    private AgencyLists lists;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private StandInProcess process;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void agency() {
        LoggedInAs.agency("mecs");
    }

    @Test
    void everyRowIsAnsweredAndActedOn() {
        var number = samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");

        var answers = send(HEADER + "m1,2.0,MN-1,已受理,24个月\n\nm2,2,MN-2,received,\nm3,2.0,MN-3,也许,三年\nm1,2.0,,收到,\n");

        assertThat(answers)
                .extracting(RowAnswer::row, RowAnswer::id, RowAnswer::result)
                .containsExactly(
                        tuple(2, "m1", MATCHED),
                        tuple(4, "m2", UNMATCHED),
                        tuple(5, "m3", INVALID),
                        tuple(6, "m1", DUPLICATE));
        assertThat(answers.get(0).number().value()).isEqualTo(number);
        assertThat(answers.get(2).errors())
                .extracting(FieldError::path)
                .containsExactly("/rows/5/decision", "/rows/5/durationMonths");
        assertThat(answers.get(2).errors().get(0).message().zh()).startsWith("D5：");
        assertThat(samples.status(number)).isEqualTo(ProposalStatus.ELIGIBLE);
        assertThat(process.answers()).hasSize(1);
        assertThat(jdbc.sql("select direction from agency_message order by id")
                        .query(String.class)
                        .list())
                .containsExactly("2.0", "2.0");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        var file = HEADER + "m1,2.0,MN-1,received,24\nm2,2.0,MN-2,received,24\n";
        send(file);

        assertThat(send(file)).extracting(RowAnswer::result).containsOnly(DUPLICATE);

        assertThat(process.answers()).hasSize(1);
        assertThat(lists.imports("mecs"))
                .extracting(ListImport::rows, ListImport::results)
                .containsExactly(tuple(2, Map.of("duplicate", 2)), tuple(2, Map.of("matched", 1, "unmatched", 1)));
        assertThat(count("agency_list_file")).isEqualTo(1);
        assertThat(count("agency_message")).isEqualTo(2);
    }

    @Test
    void aFileIsKeptAsReceivedUnderItsHash() {
        var bytes = ("\uFEFF" + HEADER + "m1,2.0,MN-1,received,24\n").getBytes(UTF_8);

        var receipt = lists.receive("mecs", "C:\\名单\\2022 <清单>.csv", bytes, null);

        var kept = lists.find("mecs", receipt.id());
        assertThat(kept.fileName()).isEqualTo("2022 清单.csv");
        assertThat(kept.sha256()).isEqualTo(Sha256.of(bytes)).isEqualTo(receipt.sha256());
        assertThat(kept.receivedFrom()).isEqualTo("agency-mecs");
        assertThat(kept.format()).isEqualTo("csv");
        assertThat(lists.file("mecs", receipt.id())).isEqualTo(bytes);
        assertThat(lists.answers("mecs", receipt.id())).isEqualTo(receipt.answers());
    }

    @Test
    void aFaultyFileIsKeptAndNothingOfItTaken() {
        assertRefused("formula-cells", 422, () -> send(HEADER + "m1,2.0,MN-1,received,24\nm2,2.0,MN-2,received,=24\n"));

        assertThat(count("agency_message")).isZero();
        assertThat(lists.imports("mecs")).singleElement().satisfies(kept -> {
            assertThat(kept.refusal().code()).isEqualTo("formula-cells");
            assertThat(kept.refusal().message().en()).contains("E3");
            assertThat(kept.rows()).isNull();
            assertThat(lists.answers("mecs", kept.id())).isEmpty();
        });
    }

    @Test
    void aListWithAnotherAgencysDirectionIsRefusedAndRecordedAsAWhole() {
        var number = samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");

        assertRefused(
                "foreign-direction", 403, () -> send(HEADER + "m1,2.0,MN-1,received,24\nm2,2.1,EG-1,received,24\n"));

        assertThat(recorded("foreign-direction")).hasSize(2).first().asString().contains("A2=m1");
        assertThat(samples.status(number)).isEqualTo(ProposalStatus.AWAITING_CONFIRMATION);
        assertThat(lists.imports("mecs").get(0).refusal().code()).isEqualTo("foreign-direction");
    }

    @Test
    void anUnknownDirectionIsTheRowsOwnFault() {
        var answers = send(HEADER + "m1,9.9,MN-1,received,24\nm2,2.0,MN-2,received,24\n");

        assertThat(answers).extracting(RowAnswer::result).containsExactly(INVALID, UNMATCHED);
        assertThat(answers.get(0).errors().get(0).message().en()).startsWith("B2:");
    }

    @Test
    void whatASpreadsheetDoesToCodesIsUndoneOrTold() {
        var file = Workbooks.of(book -> {
            var sheet = book.createSheet("S");
            var names = new String[] {"id", "direction", "decision"};
            for (int row = 0; row < 4; row++) {
                sheet.createRow(row);
                for (int column = 0; column < 3; column++) {
                    sheet.getRow(row).createCell(column).setCellValue(row == 0 ? names[column] : "m" + row);
                }
            }
            var dates = book.createCellStyle();
            dates.setDataFormat((short) 14);
            sheet.getRow(1).getCell(1).setCellValue(2);
            sheet.getRow(1).getCell(2).setCellValue("accepted");
            sheet.getRow(2).getCell(1).setCellValue(LocalDate.of(2022, 1, 3));
            sheet.getRow(2).getCell(1).setCellStyle(dates);
            sheet.getRow(2).getCell(2).setCellValue("accepted");
            sheet.getRow(3).getCell(1).setCellValue("2.0");
            sheet.getRow(3).getCell(2).setCellValue(true);
        });

        var receipt = lists.receive("mecs", null, file, null);

        assertThat(receipt.answers()).extracting(RowAnswer::result).containsExactly(UNMATCHED, INVALID, INVALID);
        assertThat(message(receipt, 1)).startsWith("B3:").contains("2022-01-03", "date");
        assertThat(message(receipt, 2)).startsWith("C4:").contains("logical");
        assertThat(lists.find("mecs", receipt.id()).fileName()).isEqualTo("list.xlsx");
        assertThat(lists.find("mecs", receipt.id()).sheet()).isEqualTo("S");
    }

    @Test
    void aSurplusCellIsTheRowsOwnFault() {
        var answers = send(HEADER + "m1,2.0,MN-1,received,24,oops\nm2,2.0,MN-2,received,24\n");

        assertThat(answers).extracting(RowAnswer::result).containsExactly(INVALID, UNMATCHED);
        assertThat(answers.get(0).errors().get(0).message().zh()).startsWith("F2");
    }

    @Test
    void onlyTheAgencyAndLiaisonOfficersSend() {
        LoggedInAs.agency("cdti");
        assertRefused("foreign-agency", 403, () -> send(HEADER + "m1,2.0,MN-1,received,24\n"));
        assertRefused("foreign-agency", 403, () -> send("nonsense"));
        assertRefused("not-found", 404, () -> lists.receive("nobody", "a.csv", new byte[1], null));
        assertThat(recorded("foreign-agency")).hasSize(1);
        assertThat(count("agency_list")).isZero();
        for (var role : List.of(Role.OFFICER, Role.ADMIN)) {
            LoggedInAs.role(role);
            assertRefused("not-an-agency", 403, () -> send(HEADER));
        }
        LoggedInAs.role(Role.EXPERT);
        assertRefused("not-found", 404, () -> send(HEADER));
        LoggedInAs.role(Role.LIAISON);
        assertThat(send(HEADER + "m1,2.0,MN-1,received,24\n")).hasSize(1);
        assertThat(lists.imports("mecs").get(0).receivedFrom()).isEqualTo("liaison");
    }

    @Test
    void onlyThoseConcernedSeeImports() {
        send(HEADER + "m1,2.0,MN-1,received,24\n");
        long id = lists.imports("mecs").get(0).id();

        for (var role : List.of(Role.LIAISON, Role.OFFICER, Role.MANAGER, Role.ADMIN)) {
            LoggedInAs.role(role);
            assertThat(lists.imports("mecs")).hasSize(1);
            assertThat(lists.file("mecs", id)).isNotEmpty();
            assertRefused("not-found", 404, () -> lists.file("cdti", id));
        }
        LoggedInAs.agency("cdti");
        assertRefused("not-found", 404, () -> lists.imports("mecs"));
        assertRefused("not-found", 404, () -> lists.file("mecs", id));
        assertRefused("not-found", 404, () -> lists.file("cdti", id));
        LoggedInAs.role(Role.EXPERT);
        assertRefused("not-found", 404, () -> lists.answers("mecs", id));
    }

    @Test
    void idsThatASpreadsheetHasCutShortAreInvalidAndNotRepeated() throws IOException {
        samples.put("1.1", ProposalStatus.AWAITING_CONFIRMATION, "ES-SCI-1");
        LoggedInAs.agency("cdti");
        var file = Files.readAllBytes(Path.of("src/test/resources/inputs/ids-in-scientific-notation.csv"));
        var answers = lists.receive("cdti", "list.csv", file, null).answers();
        assertThat(answers).hasSize(3).extracting(RowAnswer::result).containsOnly(INVALID);
        assertThat(answers.get(1).errors().get(0).message().en()).contains("lost the last digits");
        LoggedInAs.agency("mecs");
        assertThat(send("id,direction,decision,reference\nm9,2.0,received,\"2,5E+13\"\n"))
                .extracting(RowAnswer::result)
                .containsExactly(INVALID);
    }

    private List<RowAnswer> send(String csv) {
        return lists.receive("mecs", "list.csv", csv.getBytes(UTF_8), null).answers();
    }

    private static String message(ListReceipt receipt, int row) {
        return receipt.answers().get(row).errors().get(0).message().en();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private List<String> recorded(String code) {
        return jdbc.sql("select body from refused_entry where code = :code order by id")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private static void assertRefused(String code, int status, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.kind().status()).isEqualTo(status);
        });
    }
}

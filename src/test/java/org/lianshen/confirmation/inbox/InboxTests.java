package org.lianshen.confirmation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.AMBIGUOUS;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.DUPLICATE;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.INVALID;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.MATCHED;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.UNMATCHED;
import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.desk.StandInProcess;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes in is kept, matched by its reference, and answered entry by entry. */
@DeskTest
class InboxTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private AgencyMessageRepository messages;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private StandInProcess process;

    @Autowired
    private JdbcClient jdbc;

    private AgencyListSender lists;

    @BeforeEach
    void agency() {
        lists = new AgencyListSender(inbox);
    }

    @Test
    void theReferenceMayBeOurNumber() {
        var number = samples.put("2.0", SUBMITTED, "MN-1");

        assertThat(lists.send("m1", number, "received").number().value()).isEqualTo(number);
    }

    @Test
    void aReferenceOfAnotherDirectionMatchesNothing() {
        var foreign = samples.put("2.1", SUBMITTED, "MN-1");

        assertThat(lists.send("m1", "MN-1", "received").result()).isEqualTo(UNMATCHED);
        assertThat(lists.send("m2", foreign, "received").result()).isEqualTo(UNMATCHED);
    }

    @Test
    void aReferenceThatSeveralProposalsDeclareIsAmbiguous() {
        samples.put("2.0", SUBMITTED, "MN-1");
        samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");

        var answer = lists.send("m1", "MN-1", "received");

        assertThat(answer.result()).isEqualTo(AMBIGUOUS);
        assertThat(answer.number()).isNull();
        assertThat(process.answers()).isEmpty();
    }

    @Test
    void aProposalSubmittedAnewAfterAWithdrawalIsTheOneMeant() {
        samples.put("2.0", WITHDRAWN, "MN-1");
        var anew = samples.put("2.0", SUBMITTED, "MN-1");

        assertThat(lists.send("m1", "MN-1", "received").number().value()).isEqualTo(anew);
    }

    @Test
    void anEntryWithoutAReferenceIsKeptAsForeignOnly() {
        var answers = lists.sendAll("{\"id\":\"m1\",\"direction\":\"2.0\",\"decision\":\"received\",\"title\":\"T\"}");

        assertThat(answers).extracting(EntryAnswer::result).containsExactly(UNMATCHED);
    }

    @Test
    void everyEntryHasItsAnswerInItsOrder() {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");

        var answers = lists.sendAll(
                AgencyListSender.entry("2.0", "m1", "nowhere", "received"),
                AgencyListSender.entry("2.0", "m2", "MN-1", "maybe"),
                AgencyListSender.entry("2.0", "m3", "MN-1", "received"),
                AgencyListSender.entry("2.0", "m3", "MN-1", "rejected"),
                AgencyListSender.entry("9.9", "m4", "MN-1", "received"));

        assertThat(answers)
                .extracting(EntryAnswer::result)
                .containsExactly(UNMATCHED, INVALID, MATCHED, DUPLICATE, INVALID);
        assertThat(answers).extracting(EntryAnswer::id).containsExactly("m1", "m2", "m3", "m3", "m4");
        assertThat(answers.get(4).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.path()).isEqualTo("/4/direction"));
        assertThat(samples.status(number)).isEqualTo(ELIGIBLE);
        assertThat(process.answers()).hasSize(1);
    }

    @Test
    void anInvalidEntryIsRecordedAndItsIdStaysFree() {
        lists.send("m1", "MN-1", "maybe");

        assertThat(recorded("invalid")).singleElement().asString().contains("\"maybe\"");
        assertThat(lists.send("m1", "MN-1", "received").result()).isEqualTo(UNMATCHED);
    }

    @Test
    void whatTheDatabaseCannotKeepIsRecordedAllTheSame() {
        var answers = lists.sendAll("{\"id\":\"m\\u0000\",\"direction\":\"2.0\"}");

        assertThat(answers).extracting(EntryAnswer::result).containsExactly(INVALID);
        assertThat(recorded("invalid")).hasSize(1);
    }

    @Test
    void aListThatNamesAnotherAgencysDirectionIsRefusedAndRecordedAsAWhole() {
        var number = samples.put("2.0", AWAITING_CONFIRMATION, "MN-1");

        assertRefused(
                "foreign-direction",
                403,
                () -> lists.sendAll(
                        AgencyListSender.entry("2.0", "m1", "MN-1", "received"),
                        AgencyListSender.entry("1.9", "m2", "KR-1", "received")));

        assertThat(recorded("foreign-direction")).hasSize(2);
        assertThat(samples.status(number)).isEqualTo(AWAITING_CONFIRMATION);
        assertThat(lists.send("m1", "MN-1", "received").result()).isEqualTo(MATCHED);
    }

    @Test
    void aDirectionThatNoAgencyAnswersForIsForeignToAll() {
        assertRefused("foreign-direction", 403, () -> lists.send("mecs", "1.2", "m1", "x", "received"));
    }

    @Test
    void anotherAgencysListIsRefusedAndRecorded() {
        LoggedInAs.agency("cdti");

        assertRefused("foreign-agency", 403, () -> inbox.receive("mecs", entry()));

        assertThat(recorded("foreign-agency")).hasSize(1);
        assertThat(messages.find("mecs", "m1")).isEmpty();
    }

    @Test
    void noSuchAgency() {
        LoggedInAs.agency("cdti");
        assertRefused("not-found", 404, () -> inbox.receive("nobody", entry()));
        LoggedInAs.role(Role.LIAISON);
        assertRefused("not-found", 404, () -> inbox.receive("nobody", entry()));
    }

    @Test
    void aLiaisonOfficerSendsOnAnAgencysBehalfAndNobodyElseDoes() {
        LoggedInAs.role(Role.LIAISON);
        assertThat(inbox.receive("mecs", entry())).hasSize(1);
        assertThat(jdbc.sql("select received_from from agency_message")
                        .query(String.class)
                        .list())
                .containsExactly("liaison");

        for (var role : List.of(Role.OFFICER, Role.ADMIN)) {
            LoggedInAs.role(role);
            assertRefused("not-an-agency", 403, () -> inbox.receive("mecs", entry()));
        }
        for (var role : List.of(Role.EXPERT, Role.RECOMMENDER, Role.AGENCY)) {
            LoggedInAs.role(role);
            assertRefused("not-found", 404, () -> inbox.receive("mecs", entry()));
        }
        LoggedInAs.applicant("sample-university");
        assertRefused("not-found", 404, () -> inbox.receive("mecs", entry()));
    }

    @Test
    void twoAgenciesMayUseTheSameId() {
        lists.send("mecs", "2.0", "m1", "x", "received");

        assertThat(lists.send("mosti", "2.2", "m1", "x", "received").result()).isEqualTo(UNMATCHED);
    }

    @Test
    void anEmptyListIsAnEmptyAnswer() {
        assertThat(lists.sendAll()).isEmpty();
    }

    private static byte[] entry() {
        return AgencyListSender.bytes("[" + AgencyListSender.entry("2.0", "m1", "MN-1", "received") + "]");
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

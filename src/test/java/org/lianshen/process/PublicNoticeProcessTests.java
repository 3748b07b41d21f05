package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.Notice;
import org.lianshen.round.Notices;
import org.lianshen.round.Objection;
import org.lianshen.round.ObjectionIntake;
import org.lianshen.round.Objections;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The model public-notice: the list hangs out, somebody objects, a reserve moves up. */
@LianshenTest
class PublicNoticeProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;
    String better;
    String reserve;

    @BeforeEach
    void publish(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        actors.house.expertsExist();
        // the pool holds six million yuan: one of the two
        better = actors.eligible("4000000.00");
        reserve = actors.eligible("3000000.00");
        actors.house.intakeCloses("1.9");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        actors.expertsScore(better, 90);
        actors.expertsScore(reserve, 80);
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
    }

    private ProcessInstance notice() {
        return engineProbe.instance(EngineProbe.roundKey("1.9"), "public-notice");
    }

    private List<Notice> editions() {
        return engineProbe.bean(Notices.class).of(new DirectionId(House.CALL, "1.9"));
    }

    @Test
    void nobodyObjects() {
        var notice = notice();
        assertThat(notice).isWaitingAt("event_noticePeriodOver");
        engineProbe.timeReaches(editions().get(0).until().minusSeconds(1));
        assertThat(notice).isWaitingAt("event_noticePeriodOver");
        actors.noticeEnds("1.9");
        assertThat(notice)
                .isEnded()
                .hasPassedInOrder(
                        "event_listApproved",
                        "task_publishNotice",
                        "event_noticePublished",
                        "event_noticePeriodOver",
                        "event_noticeOver",
                        "task_surveyObjections",
                        "gateway_reserveMovesUp",
                        "event_listFinal")
                .hasNotPassed("event_objectionFiled");
        engineProbe.expectStatus(better, "funded");
        engineProbe.expectStatus(reserve, "declined");
    }

    @Test
    void anObjectionIsDismissed() {
        var notice = notice();
        actors.objectionIsFiled(better);
        assertThat(notice).isWaitingAt("event_noticePeriodOver", "task_decideObjection");
        actors.chairDecidesObjection("1.9", "dismissed");
        assertThat(notice)
                .isWaitingAt("event_noticePeriodOver")
                .hasPassedInOrder("event_objectionFiled", "task_decideObjection", "event_objectionDecided");
        actors.noticeEnds("1.9");
        assertThat(notice).isEnded();
        assertThat(editions()).hasSize(1);
        engineProbe.expectStatus(better, "funded");
    }

    @Test
    void anUpheldObjectionMovesTheReserveUp() {
        var notice = notice();
        engineProbe.timeReaches(editions().get(0).from().plus(Duration.ofDays(2)));
        actors.objectionIsFiled(better);
        actors.chairDecidesObjection("1.9", "upheld");
        engineProbe.expectStatus(better, "declined");
        engineProbe.expectStatus(reserve, "on-notice");
        assertThat(editions())
                .extracting(Notice::numbers)
                .containsExactly(List.of(new ProposalNumber(better)), List.of(new ProposalNumber(reserve)));
        assertThat(editions().get(1).until()).isAfter(editions().get(0).until());
        engineProbe.timeReaches(editions().get(0).until());
        assertThat(notice)
                .isWaitingAt("event_noticePeriodOver")
                .hasPassedInOrder(
                        "event_noticeOver", "task_surveyObjections", "gateway_reserveMovesUp", "task_publishNotice");
        engineProbe.expectStatus(reserve, "on-notice");
        actors.noticeEnds("1.9");
        assertThat(notice).isEnded().hasPassed("event_listFinal");
        engineProbe.expectStatus(reserve, "funded");
        engineProbe.expectStatus(better, "declined");
        engineProbe.expectNothingLeft(better);
        engineProbe.expectNothingLeft(reserve);
    }

    @Test
    void theNoticeDoesNotEndWhileAnObjectionIsOpen() {
        var notice = notice();
        actors.objectionIsFiled(better);
        actors.noticeEnds("1.9");
        assertThat(notice).isWaitingAt("task_decideObjection").hasPassed("event_noticeOver");
        engineProbe.expectStatus(better, "on-notice");
        engineProbe.timeReaches(editions().get(0).until().plus(Duration.ofDays(3)));
        actors.chairDecidesObjection("1.9", "upheld");
        assertThat(notice).isWaitingAt("event_noticePeriodOver");
        engineProbe.expectStatus(reserve, "on-notice");
        actors.noticeEnds("1.9");
        assertThat(notice).isEnded();
        engineProbe.expectStatus(reserve, "funded");
    }

    @Test
    void everyObjectionIsDecidedByItself() {
        var notice = notice();
        actors.objectionIsFiled(better);
        actors.objectionIsFiled(better, "另一研究所");
        var tasks = engineProbe.tasks(EngineProbe.roundKey("1.9"), "decide-objection");
        assertThat(tasks).hasSize(2);
        engineProbe.sends("chair", tasks.get(0), java.util.Map.of("decision", "upheld", "reason", "情况属实"));
        assertThat(notice).isWaitingAt("event_noticePeriodOver", "task_decideObjection");
        engineProbe.sends("chair", tasks.get(1), java.util.Map.of("decision", "upheld", "reason", "情况属实"));
        assertThat(editions()).as("the reserve moves up once").hasSize(2);
        actors.noticeEnds("1.9");
        engineProbe.timeReaches(editions().get(1).until());
        engineProbe.expectStatus(reserve, "funded");
    }

    @Test
    void whoMovedUpMayBeObjectedToAsWell() {
        var notice = notice();
        actors.objectionIsFiled(better);
        actors.chairDecidesObjection("1.9", "upheld");
        actors.objectionIsFiled(reserve);
        actors.chairDecidesObjection("1.9", "upheld");
        actors.noticeEnds("1.9");
        assertThat(notice).isEnded();
        engineProbe.expectStatus(better, "declined");
        engineProbe.expectStatus(reserve, "declined");
    }

    @Test
    void anObjectionFromAtTheLastMinuteIsConfirmedAfterTheNoticeAndDecided() {
        var notice = notice();
        engineProbe.timeReaches(editions().get(0).until().minusSeconds(60));
        var code = objects(better);
        actors.noticeEnds("1.9");
        assertThat(notice)
                .isWaitingAt("event_noticePeriodOver")
                .hasPassedInOrder("event_noticeOver", "task_surveyObjections", "task_publishNotice");
        assertThat(editions()).hasSize(1);
        engineProbe.expectStatus(better, "on-notice");
        engineProbe.bean(ObjectionIntake.class).confirm(code);
        assertThat(notice).isWaitingAt("event_noticePeriodOver", "task_decideObjection");
        actors.chairDecidesObjection("1.9", "dismissed");
        engineProbe.timeReaches(editions().get(0).until().plus(ObjectionIntake.TIME_TO_CONFIRM));
        assertThat(notice).isEnded();
        engineProbe.expectStatus(better, "funded");
    }

    @Test
    void anObjectionThatNobodyConfirmsLapses() {
        var notice = notice();
        objects(better);
        assertThat(notice).isWaitingAt("event_noticePeriodOver");
        actors.noticeEnds("1.9");
        assertThat(notice).isEnded().hasNotPassed("event_objectionFiled");
        engineProbe.expectStatus(better, "funded");
        assertThat(engineProbe.bean(Objections.class).of(new DirectionId(House.CALL, "1.9")))
                .extracting(Objection::state)
                .containsExactly(Objection.State.LAPSED);
        assertThat(actors.house.as("officer").get("/").expect(200).text()).contains("0 to be confirmed, 1 lapsed");
    }

    /** Somebody objects on the public page; gives the word that the letter carries. */
    private String objects(String number) {
        actors.house
                .anonymous()
                .post(
                        "/api/notices/2022-1/1.9/objections",
                        java.util.Map.of(
                                "number",
                                number,
                                "objector",
                                "某所",
                                "email",
                                "o@example.org",
                                "ground",
                                "材料不实",
                                "signed",
                                true))
                .expect(202);
        return actors.house.letter(number, "objection-confirmation").replaceAll("(?s).*?/objections/([\\w-]+).*", "$1");
    }

    @Test
    void afterTheNoticeNobodyObjects() {
        actors.noticeEnds("1.9");
        var answer = actors.house
                .as("officer")
                .post(
                        "/api/rounds/2022-1/1.9/objections",
                        java.util.Map.of("number", better, "objector", "某所", "ground", "材料不实", "signed", true));
        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void forWhomIsWithdrawnOnNoticeTheReserveMovesUp() {
        engineProbe.expectStatus(reserve, "declined");
        actors.house.applicantWithdraws(better);
        engineProbe.expectStatus(reserve, "on-notice");
        actors.noticeEnds("1.9");
        engineProbe.expectStatus(better, "withdrawn");
        engineProbe.expectStatus(reserve, "funded");
        engineProbe.expectNothingLeft(better);
    }
}

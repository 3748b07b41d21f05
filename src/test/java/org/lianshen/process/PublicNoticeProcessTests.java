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

    People people;
    Backstage backstage;
    String better;
    String reserve;

    @BeforeEach
    void publish(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
        people.house.expertsExist();
        // the pool holds six million yuan: one of the two
        better = people.eligible("4000000.00");
        reserve = people.eligible("3000000.00");
        people.house.intakeCloses("1.9");
        people.officerAssigns("1.9", "expert01", "expert02", "expert03");
        people.expertsScore(better, 90);
        people.expertsScore(reserve, 80);
        people.chairSettles("1.9");
        people.approverApproves("1.9");
    }

    private ProcessInstance notice() {
        return backstage.instance(Backstage.roundKey("1.9"), "public-notice");
    }

    private List<Notice> editions() {
        return backstage.bean(Notices.class).of(new DirectionId(House.CALL, "1.9"));
    }

    @Test
    void nobodyObjects() {
        var notice = notice();
        assertThat(notice).isWaitingAt("event_noticePeriodOver");
        backstage.timeReaches(editions().get(0).until().minusSeconds(1));
        assertThat(notice).isWaitingAt("event_noticePeriodOver");
        people.noticeEnds("1.9");
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
        backstage.expectStatus(better, "funded");
        backstage.expectStatus(reserve, "declined");
    }

    @Test
    void anObjectionIsDismissed() {
        var notice = notice();
        people.objectionIsFiled(better);
        assertThat(notice).isWaitingAt("event_noticePeriodOver", "task_decideObjection");
        people.chairDecidesObjection("1.9", "dismissed");
        assertThat(notice)
                .isWaitingAt("event_noticePeriodOver")
                .hasPassedInOrder("event_objectionFiled", "task_decideObjection", "event_objectionDecided");
        people.noticeEnds("1.9");
        assertThat(notice).isEnded();
        assertThat(editions()).hasSize(1);
        backstage.expectStatus(better, "funded");
    }

    @Test
    void anUpheldObjectionMovesTheReserveUp() {
        var notice = notice();
        backstage.timeReaches(editions().get(0).from().plus(Duration.ofDays(2)));
        people.objectionIsFiled(better);
        people.chairDecidesObjection("1.9", "upheld");
        backstage.expectStatus(better, "declined");
        backstage.expectStatus(reserve, "on-notice");
        assertThat(editions()).extracting(Notice::numbers).containsExactly(List.of(better), List.of(reserve));
        assertThat(editions().get(1).until()).isAfter(editions().get(0).until());
        backstage.timeReaches(editions().get(0).until());
        assertThat(notice)
                .isWaitingAt("event_noticePeriodOver")
                .hasPassedInOrder(
                        "event_noticeOver", "task_surveyObjections", "gateway_reserveMovesUp", "task_publishNotice");
        backstage.expectStatus(reserve, "on-notice");
        people.noticeEnds("1.9");
        assertThat(notice).isEnded().hasPassed("event_listFinal");
        backstage.expectStatus(reserve, "funded");
        backstage.expectStatus(better, "declined");
        backstage.expectNothingLeft(better);
        backstage.expectNothingLeft(reserve);
    }

    @Test
    void theNoticeDoesNotEndWhileAnObjectionIsOpen() {
        var notice = notice();
        people.objectionIsFiled(better);
        people.noticeEnds("1.9");
        assertThat(notice).isWaitingAt("task_decideObjection").hasPassed("event_noticeOver");
        backstage.expectStatus(better, "on-notice");
        backstage.timeReaches(editions().get(0).until().plus(Duration.ofDays(3)));
        people.chairDecidesObjection("1.9", "upheld");
        assertThat(notice).isWaitingAt("event_noticePeriodOver");
        backstage.expectStatus(reserve, "on-notice");
        people.noticeEnds("1.9");
        assertThat(notice).isEnded();
        backstage.expectStatus(reserve, "funded");
    }

    @Test
    void everyObjectionIsDecidedByItself() {
        var notice = notice();
        people.objectionIsFiled(better);
        people.objectionIsFiled(better, "另一研究所");
        var tasks = backstage.tasks(Backstage.roundKey("1.9"), "decide-objection");
        assertThat(tasks).hasSize(2);
        backstage.sends("chair", tasks.get(0), java.util.Map.of("decision", "upheld", "reason", "情况属实"));
        assertThat(notice).isWaitingAt("event_noticePeriodOver", "task_decideObjection");
        backstage.sends("chair", tasks.get(1), java.util.Map.of("decision", "upheld", "reason", "情况属实"));
        assertThat(editions()).as("the reserve moves up once").hasSize(2);
        people.noticeEnds("1.9");
        backstage.timeReaches(editions().get(1).until());
        backstage.expectStatus(reserve, "funded");
    }

    @Test
    void whoMovedUpMayBeObjectedToAsWell() {
        var notice = notice();
        people.objectionIsFiled(better);
        people.chairDecidesObjection("1.9", "upheld");
        people.objectionIsFiled(reserve);
        people.chairDecidesObjection("1.9", "upheld");
        people.noticeEnds("1.9");
        assertThat(notice).isEnded();
        backstage.expectStatus(better, "declined");
        backstage.expectStatus(reserve, "declined");
    }

    @Test
    void anObjectionFromAtTheLastMinuteIsConfirmedAfterTheNoticeAndDecided() {
        var notice = notice();
        backstage.timeReaches(editions().get(0).until().minusSeconds(60));
        var code = objects(better);
        people.noticeEnds("1.9");
        assertThat(notice)
                .isWaitingAt("event_noticePeriodOver")
                .hasPassedInOrder("event_noticeOver", "task_surveyObjections", "task_publishNotice");
        assertThat(editions()).hasSize(1);
        backstage.expectStatus(better, "on-notice");
        backstage.bean(ObjectionIntake.class).confirm(code);
        assertThat(notice).isWaitingAt("event_noticePeriodOver", "task_decideObjection");
        people.chairDecidesObjection("1.9", "dismissed");
        backstage.timeReaches(editions().get(0).until().plus(ObjectionIntake.TIME_TO_CONFIRM));
        assertThat(notice).isEnded();
        backstage.expectStatus(better, "funded");
    }

    @Test
    void anObjectionThatNobodyConfirmsLapses() {
        var notice = notice();
        objects(better);
        assertThat(notice).isWaitingAt("event_noticePeriodOver");
        people.noticeEnds("1.9");
        assertThat(notice).isEnded().hasNotPassed("event_objectionFiled");
        backstage.expectStatus(better, "funded");
        assertThat(backstage.bean(Objections.class).of(new DirectionId(House.CALL, "1.9")))
                .extracting(Objection::state)
                .containsExactly(Objection.State.LAPSED);
        assertThat(people.house.as("officer").get("/").expect(200).text()).contains("0 to be confirmed, 1 lapsed");
    }

    /** Somebody objects on the public page; gives the word that the letter carries. */
    private String objects(String number) {
        people.house
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
        return people.house.letter(number, "objection-confirmation").replaceAll("(?s).*?/objections/([\\w-]+).*", "$1");
    }

    @Test
    void afterTheNoticeNobodyObjects() {
        people.noticeEnds("1.9");
        var answer = people.house
                .as("officer")
                .post(
                        "/api/rounds/2022-1/1.9/objections",
                        java.util.Map.of("number", better, "objector", "某所", "ground", "材料不实", "signed", true));
        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void forWhomIsWithdrawnOnNoticeTheReserveMovesUp() {
        backstage.expectStatus(reserve, "declined");
        people.house.applicantWithdraws(better);
        backstage.expectStatus(reserve, "on-notice");
        people.noticeEnds("1.9");
        backstage.expectStatus(better, "withdrawn");
        backstage.expectStatus(reserve, "funded");
        backstage.expectNothingLeft(better);
    }
}

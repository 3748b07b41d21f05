package org.lianshen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.plan.AssignmentPlans;
import org.lianshen.expertreview.pool.ExpertImport;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.EngineTime;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.TaskDesk;
import org.lianshen.process.round.RoundStarter;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Drafting;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.Submission;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.round.Notices;
import org.lianshen.story.House;
import org.lianshen.story.Sample;
import org.lianshen.time.ApplicationClock;
import org.lianshen.time.TestTime;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole house, entered where controllers and Tasklist enter it: services and form doors, with everybody's own
 * rights.
 */
final class WholeApplication implements BenchmarkSubject {

    private static final String CODE = "1.9";
    private static final String ROUND = House.CALL + "-" + CODE;

    private final ApplicationContext context;
    private final Logins logins;
    private final Direction direction;

    WholeApplication(ApplicationContext context) {
        this.context = context;
        this.logins = new Logins(context);
        this.direction = bean(Catalogue.class)
                .direction(new DirectionId(House.CALL, CODE))
                .orElseThrow();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public String name() {
        return "full house";
    }

    @Override
    public void prepare() {
        var clock = bean(ApplicationClock.class);
        TestTime.reset(clock);
        EngineTime.follow(clock);
        TableReset.empty(bean(JdbcClient.class));
        bean(RoundStarter.class).startAll();
        try (var experts = new ClassPathResource("guidelines-demo/experts.csv").getInputStream()) {
            bean(ExpertImport.class).take(experts.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bean(JdbcClient.class).sql("update expert set max_load = 1000").update();
    }

    @Override
    public String apply(int index) {
        var content = content(index).toString().getBytes(StandardCharsets.UTF_8);
        var number = logins.as("applicant1", () -> {
            var draft = bean(Drafting.class).create(bean(ContentReader.class).read(content));
            bean(Submission.class).submit(draft.number(), "bench", new byte[0]);
            return draft.number().value();
        });
        complete(
                "recommender-sc-kjt",
                number,
                FormKey.RECOMMEND_PROPOSAL,
                Map.of("decision", "recommend", "opinion", "同意推荐"));
        complete(
                "officer",
                number,
                FormKey.CHECK_FORMAL_REQUIREMENTS,
                Map.of("decision", "pass", "answers", questions()));
        var agency = direction.confirmation().agencies().get(0);
        var entry = "[{\"id\":\"%s\",\"direction\":\"%s\",\"reference\":\"%s\",\"decision\":\"accepted\"}]"
                .formatted(number, CODE, number)
                .getBytes(StandardCharsets.UTF_8);
        logins.as("agency-" + agency, () -> bean(Inbox.class).receive(agency, entry));
        return number;
    }

    private ObjectNode content(int index) {
        var content = Sample.jointResearch(direction);
        content.putObject("title").put("zh", "示例联合研究" + index).put("en", "Sample joint research " + index);
        content.put("requestedFunding", new BigDecimal("600000.00"));
        ((ObjectNode) content.at("/participants/0")).put("governmentFunding", new BigDecimal("600000.00"));
        ((ObjectNode) content.at("/principalInvestigators/0/name")).put("zh", "负责人" + index);
        ((ObjectNode) content.get("foreignSubmission")).put("reference", "REF-" + index);
        return content;
    }

    private List<Map<String, String>> questions() {
        return direction.questions().stream()
                .map(question -> Map.of("rule", question.id(), "answer", "yes"))
                .toList();
    }

    @Override
    public void assign(List<String> numbers, ParallelClients lanes) {
        logins.as(
                "officer", () -> bean(Deadlines.class).close(new DirectionId(House.CALL, CODE), "演示：提前截止", "officer"));
        var panels = bean(AssignmentPlans.class).suggest(new DirectionId(House.CALL, CODE), "officer").stream()
                .map(panel -> Map.of(
                        "number", panel.number(), "experts", panel.experts().subList(0, BareBeans.EXPERTS.size())))
                .toList();
        complete("officer", ROUND, FormKey.ASSIGN_EXPERTS, Map.of("assignments", panels));
    }

    @Override
    public void review(String number) {
        bean(Assignments.class)
                .of(new ProposalNumber(number))
                .forEach(assignment -> complete(
                        assignment.expert(), number, FormKey.SCORE_PROPOSAL, House.sheet(60 + number.hashCode() % 30)));
    }

    @Override
    public void decide(List<String> numbers, ParallelClients lanes) {
        complete("chair", ROUND, FormKey.SETTLE_RANKING, Map.of("remark", "无"));
        complete("approver", ROUND, FormKey.APPROVE_LIST, Map.of("decision", "approve"));
        var clock = bean(ApplicationClock.class);
        clock.moveTo(bean(Notices.class).until(new DirectionId(House.CALL, CODE)));
        EngineTime.follow(clock);
        var management = bean(ManagementService.class);
        bean(AsSystem.class)
                .run(() -> management.executeJob(management
                        .createJobQuery()
                        .activityId("event_noticePeriodOver")
                        .singleResult()
                        .getId()));
    }

    private void complete(String account, String businessKey, FormKey form, Map<String, ?> answers) {
        logins.as(account, () -> {
            bean(TaskDesk.class).complete(account, businessKey, form, answers);
            return true;
        });
    }

    @Override
    public void expectDecided(List<String> numbers) {
        var ended = java.util.EnumSet.of(ProposalStatus.FUNDED, ProposalStatus.DECLINED);
        assertThat(bean(Proposals.class).count(new DirectionId(House.CALL, CODE), ended))
                .isEqualTo(numbers.size());
    }
}

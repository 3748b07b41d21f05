package org.lianshen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.engine.ConfidentialHistory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An engine with nothing around it that runs the same models in a database of its own, and its naive client: it finds a
 * task, claims it, completes it with the outcome and nothing else, and correlates messages.
 */
final class BareEngine implements BenchmarkSubject, AutoCloseable {

    private static final String ROUND = "bench-round";

    private final String name;
    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final JdbcClient jdbc;

    /**
     * Starts one.
     *
     * @param url its database, which is empty, on the same server as the house's
     * @param history the engine's history level
     * @param connections how many it may use at once
     * @param log what counts its statements
     */
    BareEngine(String url, String history, int connections, StatementLog log) {
        this.name = "bare engine, history " + history;
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(connections);
        this.jdbc = JdbcClient.create(pool);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(new CountingDataSource(pool, log));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setCustomHistoryLevels(List.of(new ConfidentialHistory()));
        configuration.setHistory(history);
        configuration.setBeans(BareBeans.all());
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDmnFeelEnableLegacyBehavior(true);
        configuration.setDbMetricsReporterActivate(false);
        this.engine = configuration.buildProcessEngine();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.history = engine.getHistoryService();
        deploy();
    }

    private void deploy() {
        var deployment = engine.getRepositoryService().createDeployment().name("bench");
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (var pattern : List.of("classpath*:bpmn/**/*.bpmn", "classpath*:forms/*.form")) {
                for (var file : files.getResources(pattern)) {
                    deployment.addInputStream(file.getFilename(), file.getInputStream());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        deployment.deploy();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() {
        TableReset.empty(jdbc);
        runtime.startProcessInstanceByKey(Vocabulary.ROUND_MODEL, ROUND, Map.of(Vocabulary.ROUND.name(), ROUND));
    }

    @Override
    public String apply(int index) {
        var number = "bench-%04d".formatted(index);
        runtime.startProcessInstanceByKey("joint-research", number, Map.of(Vocabulary.NUMBER.name(), number));
        complete("recommender", number, "recommended");
        complete("officer", number, "passed");
        tell(Message.AGENCY_ANSWERED, number, "confirmed");
        return number;
    }

    @Override
    public void assign(List<String> numbers, ParallelClients lanes) {
        tell(Message.INTAKE_CLOSED, ROUND, "open");
        complete("officer", ROUND, "settled");
        lanes.each(numbers, number -> tell(Message.EXPERTS_ASSIGNED, number, "confirmed"));
    }

    @Override
    public void review(String number) {
        for (var expert : BareEngine.experts()) {
            var task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskCandidateUser(expert)
                    .singleResult()
                    .getId();
            complete(task, expert, Map.of(Vocabulary.OUTCOME.name(), "scored"));
        }
    }

    private static List<String> experts() {
        return BareBeans.EXPERTS;
    }

    @Override
    public void decide(List<String> numbers, ParallelClients lanes) {
        tell(Message.REVIEWS_COMPLETE, ROUND, "complete");
        complete("chair", ROUND, "settled");
        complete("approver", ROUND, "approved");
        management.executeJob(
                management.createJobQuery().timers().singleResult().getId());
        lanes.each(
                numbers,
                number -> tell(Message.DECIDED, number, numbers.indexOf(number) % 2 == 0 ? "funded" : "declined"));
    }

    private void complete(String account, String businessKey, String outcome) {
        var task =
                tasks.createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
        complete(task.getId(), account, Map.of(Vocabulary.OUTCOME.name(), outcome));
    }

    private void complete(String task, String account, Map<String, Object> variables) {
        tasks.claim(task, account);
        tasks.complete(task, variables);
    }

    private void tell(Message message, String businessKey, String outcome) {
        runtime.createMessageCorrelation(message.word())
                .processInstanceBusinessKey(businessKey)
                .setVariable(Vocabulary.OUTCOME.name(), outcome)
                .correlate();
    }

    @Override
    public void expectDecided(List<String> numbers) {
        assertThat(runtime.createProcessInstanceQuery().count()).as("running").isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("joint-research")
                        .completed()
                        .count())
                .isEqualTo(numbers.size());
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}

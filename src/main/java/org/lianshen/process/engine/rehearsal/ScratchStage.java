package org.lianshen.process.engine.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ScratchConnections;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.DesignedFiles;
import org.lianshen.process.engine.BeijingCalendars;
import org.lianshen.process.engine.DisabledScripting;
import org.lianshen.process.engine.ModelExpressions;
import org.lianshen.process.engine.MoveListener;
import org.lianshen.process.engine.MoveSession;
import org.lianshen.process.engine.ZonedCycles;
import org.lianshen.process.rehearsal.Move;
import org.lianshen.process.rehearsal.MoveKind;
import org.lianshen.process.rehearsal.MoveSink;
import org.lianshen.process.rehearsal.PlayedCase;
import org.lianshen.process.rehearsal.RehearsalCase;
import org.lianshen.process.rehearsal.RehearsalStage;
import org.lianshen.process.rehearsal.WayStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An engine on a connection of its own, set up as the application's in whatever changes the ways of instances. */
final class ScratchStage implements RehearsalStage, MoveSink {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchStage.class);

    private final Connection connection;
    private final ScratchClock clock = new ScratchClock();
    private final RecordedBeans beans = new RecordedBeans(clock);
    private final ProcessEngine engine;
    private final Set<String> elements = new TreeSet<>();
    private final Set<String> entered = new HashSet<>();
    private final List<WayStep> way = new ArrayList<>();

    private ScratchStage(Connection connection, String name) {
        this.connection = connection;
        engine = engine(connection, name);
        // neither Cockpit nor the engine's REST interface has any business here
        ProcessEngines.unregister(engine);
    }

    static ScratchStage open(Connection connection, String name, DesignedFiles files) {
        var stage = new ScratchStage(connection, name);
        try {
            stage.deploy(files);
            return stage;
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private ProcessEngine engine(Connection own, String name) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(new SingleConnectionDataSource(own, true));
        engine.setDatabaseSchemaUpdate("create");
        // it asks the whole database whether its tables stand already; the application's are not meant
        engine.setDatabaseSchema(ScratchConnections.OWN);
        engine.setDatabaseTablePrefix(ScratchConnections.OWN + ".");
        engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setEnforceHistoryTimeToLive(false);
        engine.setBusinessCalendarManager(new BeijingCalendars(clock::now));
        engine.setReevaluateTimeCycleWhenDue(true);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setScriptEngineResolver(new DisabledScripting());
        engine.setDmnFeelEnableLegacyBehavior(true);
        engine.setBeans(beans.named());
        engine.setExpressionManager(new ModelExpressions(beans.named(), beans));
        engine.setCustomSessionFactories(List.of(new ZonedCycles(clock::now), new MoveSession.Factory(() -> this)));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new MoveListener())));
        return engine.buildProcessEngine();
    }

    private void deploy(DesignedFiles files) {
        var repository = engine.getRepositoryService();
        var deployment = repository.createDeployment();
        files.all().stream()
                .filter(file -> DesignedFile.isModel(file.name()))
                .forEach(file -> deployment.addInputStream(file.name(), file.stream()));
        deployment.deploy();
        repository
                .createProcessDefinitionQuery()
                .list()
                .forEach(model -> repository
                        .getBpmnModelInstance(model.getId())
                        .getModelElementsByType(FlowNode.class)
                        .forEach(node -> elements.add(model.getKey() + "/" + node.getId())));
    }

    @Override
    public PlayedCase play(RehearsalCase played) {
        way.clear();
        clock.set(played.begins());
        beans.answerFrom(new RecordedAnswers(played));
        return new ScratchCase(engine, clock, played).play(() -> List.copyOf(way));
    }

    @Override
    public void took(String tree, @Nullable String begun, Instant at, List<Move> moves) {
        for (var move : moves) {
            if (move.kind() == MoveKind.ENTERED && move.model() != null && move.element() != null) {
                var step = new WayStep(clock.now(), move.model(), move.element());
                way.add(step);
                entered.add(step.place());
            }
        }
    }

    @Override
    public Set<String> untaken() {
        var untaken = new TreeSet<>(elements);
        untaken.removeAll(entered);
        return untaken;
    }

    @Override
    public void close() {
        try {
            engine.close();
        } finally {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.warn("The connection of a rehearsal could not be closed; the server ends it.", e);
            }
        }
    }
}

package org.lianshen.process.engine;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.migration.EngineCommands;
import org.lianshen.process.migration.MigrationWork;
import org.lianshen.process.migration.Portion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine's job executor work off migrations. */
@Component
class MigrationPortions implements EngineCommands, JobHandler<MigrationPortions.Written> {

    private static final String TYPE = "model-migration";
    private static final String BETWEEN = ":";

    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectProvider<MigrationWork> work;

    MigrationPortions(ObjectProvider<ProcessEngine> engine, ObjectProvider<MigrationWork> work) {
        this.engine = engine;
        this.work = work;
    }

    /** A portion as it stands in the job's row. */
    record Written(Portion portion) implements JobHandlerConfiguration {
        @Override
        public String toCanonicalString() {
            return Stream.of(portion.migration(), (long) portion.from(), (long) portion.to())
                    .map(String::valueOf)
                    .collect(Collectors.joining(BETWEEN));
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Written newConfiguration(String text) {
        var numbers = Arrays.stream(text.split(BETWEEN)).map(Long::valueOf).toList();
        return new Written(
                new Portion(numbers.get(0), Math.toIntExact(numbers.get(1)), Math.toIntExact(numbers.get(2))));
    }

    @Override
    public void execute(
            Written job, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        work.getObject().run(job.portion());
    }

    @Override
    public void onDelete(Written job, JobEntity entity) {
        // the trees of the portion go on waiting until the migration is stopped
    }

    @Override
    public void later(Portion portion) {
        configuration().getCommandExecutorTxRequired().execute(context -> {
            var job = new MessageEntity();
            job.setJobHandlerType(TYPE);
            job.setJobHandlerConfiguration(new Written(portion));
            context.getJobManager().send(job);
            return portion;
        });
    }

    @Override
    public <T> T apart(Supplier<T> work) {
        return configuration().getCommandExecutorTxRequiresNew().execute(context -> work.get());
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}

package org.lianshen.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.lianshen.problem.Clashes;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.deployment.ApprovedFiles;
import org.lianshen.process.deployment.ReleasedModels;
import org.lianshen.process.rehearsal.MoveSink;
import org.lianshen.time.ApplicationClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Sets the engine up as the house needs it. */
@Configuration(proxyBeanMethods = false)
class EngineSetup {

    /** Eleven further tries over about a day: whatever a job needs may be away for a while. */
    private static final String RETRIES = "PT5S,PT15S,PT1M,PT5M,PT10M,PT30M,PT1H,PT2H,PT4H,PT8H,PT8H";

    @Bean
    SpinProcessEnginePlugin spin() {
        return new SpinProcessEnginePlugin();
    }

    @Bean
    AbstractProcessEnginePlugin houseRules(
            ApplicationClock clock,
            BeanFactory beans,
            Clashes clashes,
            JobPause pause,
            ObjectProvider<AccountChanges> accountChanges,
            ObjectProvider<BpmnParseListener> parseListeners,
            ObjectProvider<ReleasedModels> released,
            ObjectProvider<ApprovedFiles> approved,
            ObjectProvider<EngineIndexRepository> indexes,
            MigrationPortions portions,
            ObjectProvider<MoveSink> moves,
            @Value("${camunda.bpm.deployment-resource-pattern}") Resource[] files) {
        var release = ShippedFiles.of(List.of(files));
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                ModelGate.check(beans, release);
                EngineTime.follow(clock);
                engine.setBusinessCalendarManager(new BeijingCalendars(EngineTime::now));
                // reminders have no period of their own: each asks when the next one is due
                engine.setReevaluateTimeCycleWhenDue(true);
                engine.setCustomHistoryLevels(List.of(new ConfidentialHistory()));
                engine.setCustomSessionFactories(List.of(
                        new GrantOnlyAuthorizations(),
                        new OperationLog(),
                        new CachedProcessDefinitions(),
                        new ZonedCycles(),
                        new MoveSession.Factory(moves::getObject)));
                engine.setHistoryEventProducer(CachedProcessDefinitions.history());
                engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
                engine.setResourceAuthorizationProvider(new TaskPermits());
                // one row per claim, which nothing of ours reads
                engine.setTaskMetricsEnabled(false);
                engine.setPasswordEncryptor(new PasswordHashing());
                engine.setEnablePasswordPolicy(true);
                engine.setPasswordPolicy(PasswordStrength.policy());
                engine.setIdentityProviderSessionFactory(new GuardedAccounts(accountChanges::getObject));
                // who guesses is slowed down at the login; a lock here would shut out the owner
                engine.setLoginMaxAttempts(Integer.MAX_VALUE);
                engine.setLoginDelayBase(0);
                // accounts and groups are named like recommender-sc-kjt
                engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._@-]*");
                engine.setCustomPreCommandInterceptorsTxRequired(List.of(
                        pause.gate(), new RefusalKeeper(), new RetryInterceptor(clashes), new EngineVariables()));
                var named = new NamedBeans(Vocabulary.BEANS, beans);
                engine.setBeans(named);
                engine.setExpressionManager(new ModelExpressions(named, new BeanMethodResolver(named)));
                engine.setScriptEngineResolver(new DisabledScripting());
                // there are no decision tables: the language that they would be written in is left out
                engine.setDmnFeelEnableLegacyBehavior(true);
                engine.setCustomPostCommandInterceptorsTxRequired(List.of(new QueryGuardInterceptor()));
                engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new QueryGuardInterceptor()));
                engine.setCustomPreDeployers(List.of(new ReviewedFiles(release, approved::getObject)));
                engine.setCustomJobHandlers(new ArrayList<>(List.of(portions)));
                engine.setFailedJobRetryTimeCycle(RETRIES);
                // who may do a task may claim it and send its form, not change it
                engine.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
                engine.setEnableExpressionsInAdhocQueries(false);
                engine.setEnableExpressionsInStoredQueries(false);
                engine.setEnableExceptionsAfterUnhandledBpmnError(true);
                var listeners = new ArrayList<BpmnParseListener>();
                if (engine.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(engine.getCustomPostBPMNParseListeners());
                }
                parseListeners.orderedStream().forEach(listeners::add);
                engine.setCustomPostBPMNParseListeners(listeners);
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                indexes.getObject().keep();
                var models = released.getObject();
                var coming = models.coming(release);
                if (!coming.equals(release)) {
                    ModelGate.check(beans, coming);
                }
                models.bring(engine.getRepositoryService(), release);
            }
        };
    }
}

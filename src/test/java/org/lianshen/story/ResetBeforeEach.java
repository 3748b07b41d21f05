package org.lianshen.story;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lianshen.process.TakenFlows;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.deployment.LiveModels;
import org.lianshen.process.engine.EngineTime;
import org.lianshen.process.round.RoundStarter;
import org.lianshen.time.ApplicationClock;
import org.lianshen.time.TestTime;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Empties the house before each test: no proposals, no instances, no letters; open rounds; the clock at the real time.
 */
public class ResetBeforeEach implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        TakenFlows.tell(test.getRequiredTestClass());
        if (isKept(test)) {
            return;
        }
        var context = SpringExtension.getApplicationContext(test);
        empty(context);
        var clock = context.getBean(ApplicationClock.class);
        TestTime.reset(clock);
        EngineTime.follow(clock);
        context.getBean(RoundStarter.class).startAll();
    }

    /** Whether the house is the one that an earlier test of the class has found empty. */
    private static boolean isKept(ExtensionContext test) {
        var type = test.getRequiredTestClass();
        var store = test.getRoot().getStore(ExtensionContext.Namespace.create(ResetBeforeEach.class));
        boolean before = store.get(type) != null;
        store.put(type, true);
        return before && type.isAnnotationPresent(ResetOncePerClass.class);
    }

    private static void empty(ApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        HouseTables.empty(jdbc);
        backToTheRelease(context, jdbc);
    }

    /** Takes back what designers made live. */
    private static void backToTheRelease(ApplicationContext context, JdbcClient jdbc) {
        var changes = jdbc.sql("select id_ from act_re_deployment where name_ <> :release")
                .param("release", LiveModels.RELEASE)
                .query(String.class)
                .list();
        var repository = context.getBean(RepositoryService.class);
        context.getBean(AsSystem.class)
                .run(() -> changes.forEach(deployment -> repository.deleteDeployment(deployment, true, true, true)));
    }
}

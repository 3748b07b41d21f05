package org.lianshen.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instances that an earlier build left waiting at every wait of its models go on under this one, and end. */
// a second engine of the same name takes the webapps over: whoever works in Tasklist over HTTP comes before
@Order(Integer.MAX_VALUE - 2)
class ContinuityTests {

    static List<Dump> dumps() throws IOException {
        return Dump.kept();
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void everyInstanceEnds(Dump dump) throws Exception {
        var before = new AtomicReference<EarlierInstances>();
        try (var house = OwnApplication.start("continuity", (connection, url) -> {
            dump.restore(connection);
            InitialTime.turnTo(dump.moment(), connection);
            before.set(EarlierInstances.in(connection));
        })) {
            var left = before.get();
            var context = house.context();
            var jdbc = context.getBean(JdbcClient.class);
            var states = statesOf(left, context);
            expectEachIn(WaitStates.inUse(jdbc), states);
            expectReceiptsKept(jdbc);
            new OpenForms(context).expectAllOpen();
            new RunToEnd(context).toTheEnd(dump.ways());
            assertThat(stillRunning(left, jdbc))
                    .as("instances of the dump that have not ended")
                    .isEmpty();
            assertThat(undecided(jdbc))
                    .as("proposals that are still on their way")
                    .isEmpty();
            expectEachGoneThrough(left, states, jdbc);
        }
    }

    /**
     * A receipt from before keeps its digest, and what it is for where that is still there: contents change when
     * returned.
     */
    private static void expectReceiptsKept(JdbcClient jdbc) {
        assertThat(jdbc.sql("select r.number from submission_receipt r join proposal p using (number)"
                                + " where p.status <> 'returned' and r.everything_sha256 is null"
                                + " and r.at = (select max(at) from submission_receipt l where l.number = r.number)"
                                + " and (r.content is distinct from p.content or exists (select 1 from"
                                + " proposal_document d"
                                + " where d.number = r.number and not exists (select 1 from submission_document s"
                                + " where s.receipt = r.id and s.document = d.id)))")
                        .query(String.class)
                        .list())
                .as("proposals whose last receipt does not know what it is for")
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from submission_receipt")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private static WaitStates statesOf(EarlierInstances left, ApplicationContext context) {
        var repository = context.getBean(RepositoryService.class);
        var models =
                left.models().stream().map(repository::getProcessDefinition).toList();
        int last = models.stream().mapToInt(ProcessDefinition::getVersion).max().orElseThrow();
        assertThat(last).as("versions in a dump of one build").isEqualTo(1);
        return new WaitStates(repository, models);
    }

    private static void expectEachIn(Set<String> inUse, WaitStates states) {
        var waiting = new TreeSet<>(states.waiting());
        waiting.removeAll(inUse);
        assertThat(waiting).as("waits at which no instance of the dump stands").isEmpty();
        var listening = new TreeSet<>(states.listening());
        listening.removeAll(inUse);
        assertThat(listening)
                .as("events that no instance of the dump waits for")
                .isEmpty();
    }

    /** A wait that only ever ended because something else was cancelled has not been tried. */
    private static void expectEachGoneThrough(EarlierInstances left, WaitStates states, JdbcClient jdbc) {
        var untried = new TreeSet<>(states.left());
        jdbc.sql("select id_, proc_def_key_ || '/' || split_part(act_id_, '#', 1) as place from act_hi_actinst"
                        + " where proc_def_id_ in (:models) and end_time_ is not null and"
                        + " coalesce(act_inst_state_, 0) <> 2")
                .param("models", left.models())
                .query(rows -> {
                    if (!left.passed().contains(rows.getString("id_"))) {
                        untried.remove(rows.getString("place"));
                    }
                });
        assertThat(untried).as("waits that no instance has gone on from").isEmpty();
    }

    private static List<String> stillRunning(EarlierInstances left, JdbcClient jdbc) {
        return jdbc
                .sql("select distinct proc_inst_id_ from act_ru_execution union"
                        + " select id_ from act_hi_procinst where end_time_ is null")
                .query(String.class)
                .list()
                .stream()
                .filter(left.instances()::contains)
                .toList();
    }

    private static List<String> undecided(JdbcClient jdbc) {
        return jdbc.sql("select number || ' ' || status from proposal"
                        + " where status not in ('draft', 'funded', 'declined', 'refused', 'void', 'withdrawn')")
                .query(String.class)
                .list();
    }
}

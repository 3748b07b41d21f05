package org.lianshen.bench.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lianshen.bench.TableReset;
import org.lianshen.process.engine.EngineTime;
import org.lianshen.process.round.RoundStarter;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.lianshen.story.Offices;
import org.lianshen.time.ApplicationClock;
import org.lianshen.time.TestTime;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the house with as many proposals as are asked for: plays some of each kind through the real models, keeps their
 * rows at some moments, and copies them. What a copy holds, the engine and the house have written themselves; only
 * numbers, ids, times and durations are others. Each copy has its own pace: it does not keep step with its round.
 */
public final class BulkGenerator implements AutoCloseable {

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final ApplicationClock clock;
    private final TemplateStore store;
    private final Map<String, String> ways = new HashMap<>();
    private final SortedMap<String, String> sources = new TreeMap<>();
    private final List<String> unaccounted = new ArrayList<>();

    /** Fills the database of that application, which runs in demo mode on the demo calendar. */
    public BulkGenerator(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.clock = context.getBean(ApplicationClock.class);
        this.store = new TemplateStore(jdbc);
    }

    /** Plays the templates, in those directions of the call of 2022, in an empty house. */
    public void play(int port, List<String> directions) {
        var house = new House(port, context.getBean(Catalogue.class));
        var offices = new Offices(house, context.getBean(Catalogue.class));
        var play = new TemplatePlay(
                house,
                offices,
                directions,
                () -> jdbc.sql("update expert set max_load = 1000").update());
        empty();
        context.getBean(RoundStarter.class).startAll();
        store.open();
        play.play(moment -> {
            store.capture(moment, clock.instant());
            unaccounted.addAll(new HouseRows(jdbc).outside(moment));
        });
        jdbc.sql("insert into bulk.expert table expert").update();
        ways.putAll(play.ways());
        directions.forEach(code -> sources.put(code, code));
        store.prepare();
    }

    /**
     * Directions that were not played get copies of one that was and is of the same cooperation type; they keep what is
     * theirs alone, such as the agency that answered.
     */
    public void spread() {
        var all =
                context.getBean(Catalogue.class).call(House.CALL).orElseThrow().directions();
        var played = List.copyOf(sources.values());
        all.stream()
                .filter(direction -> !played.contains(direction.code()))
                .forEach(direction -> all.stream()
                        .filter(other -> other.type().equals(direction.type()) && played.contains(other.code()))
                        .findFirst()
                        .ifPresent(other -> sources.put(direction.code(), other.code())));
    }

    /** Tables with rows of what was played that are not in its templates. */
    List<String> unaccounted() {
        return unaccounted;
    }

    /** Compares what was written with what it was copied from; the tables whose rows differ. */
    List<String> differing() {
        store.capture("copied", clock.instant());
        return new HouseRows(jdbc).differing("copied");
    }

    /** Empties the house and fills it with copies; rounds that were not played open as usual. */
    public void fill(BulkSize size) {
        empty();
        jdbc.sql("insert into expert table bulk.expert").update();
        var now = clock.instant();
        var copies = new BulkPlan(jdbc, ways, sources, size.seed(), now).decide(size);
        new BulkCopies(jdbc, context.getBean(TransactionTemplate.class)).write(copies, now, size.seed());
        context.getBean(RoundStarter.class).startAll();
    }

    private void empty() {
        TestTime.reset(clock);
        EngineTime.follow(clock);
        TableReset.empty(jdbc);
    }

    /** Takes the templates away; the copies stay. */
    @Override
    public void close() {
        store.close();
    }
}

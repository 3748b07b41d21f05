package org.lianshen.bench.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshen.story.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decides which template each copy is made from, and when it began or how long it has been where it is. */
final class BulkPlan {

    private static final Duration SCATTER = Duration.ofDays(20);
    private static final Duration LONGEST_AGE = Duration.ofDays(40);
    private static final long DAYS_OF_YEAR = 365;
    /** Past calls began so many days before a number of whole years: the last of them has ended. */
    private static final long DAYS_BEFORE = 60;

    /** How often a way of {@link TemplatePlay} is taken by those that have ended. */
    private static final Map<String, Integer> WEIGHTS = Map.of(
            "funded",
            15,
            "declined",
            35,
            "corrected",
            10,
            "slow",
            15,
            "refused",
            10,
            "void",
            10,
            "turned-down",
            5,
            "withdrawn",
            5);

    private final JdbcClient jdbc;
    private final Map<String, String> ways;
    private final SortedMap<String, String> sources;
    private final Random random;
    private final Instant now;
    private final List<Copy> copies = new ArrayList<>();
    private final Map<String, Integer> last = new HashMap<>();

    /**
     * A copy.
     *
     * @param template what is copied
     * @param call of the copy
     * @param direction of the copy
     * @param place its number within its round; 0: the round itself
     * @param start when it began; {@code null}: it goes on
     * @param age how long ago its last step was, where it goes on
     */
    record Copy(
            String template,
            String call,
            String direction,
            int place,
            @Nullable Instant start,
            @Nullable Duration age) {

        String round() {
            return call + "-" + direction;
        }

        String key() {
            return place == 0 ? round() : "%s-%04d".formatted(round(), place);
        }
    }

    private record Unit(String template, String key, String direction, String moment, boolean ended, Duration timer) {}

    /**
     * For that database.
     *
     * @param ways the way of each proposal that was played
     * @param sources for each direction of the copies the one that was played
     */
    BulkPlan(JdbcClient jdbc, Map<String, String> ways, SortedMap<String, String> sources, long seed, Instant now) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.sources = sources;
        this.random = new Random(seed);
        this.now = now;
    }

    List<Copy> decide(BulkSize size) {
        var units = units(false);
        var rounds = units(true);
        var directions = List.copyOf(sources.keySet());
        for (int place = 0; place < directions.size(); place++) {
            var code = directions.get(place);
            var played = sources.get(code);
            var moment = size.moments().get(place % size.moments().size());
            var running = units.stream()
                    .filter(unit ->
                            unit.direction().equals(played) && unit.moment().equals(moment))
                    .filter(unit -> !unit.ended())
                    .toList();
            addRound(rounds, code, moment, House.CALL);
            share(size.running(), directions.size(), place).forEach(any -> {
                var unit = running.get(random.nextInt(running.size()));
                add(unit, House.CALL, code, null, age(unit));
            });
            var ended = weighted(units.stream()
                    .filter(unit ->
                            unit.direction().equals(played) && unit.moment().equals(TemplatePlay.END))
                    .toList());
            var calls = size.pastCalls().isEmpty() ? List.of(House.CALL) : size.pastCalls();
            size.pastCalls().forEach(call -> addRound(rounds, code, TemplatePlay.END, call));
            share(size.finished(), directions.size(), place).forEach(index -> {
                var call = calls.get(index % calls.size());
                add(ended.get(index % ended.size()), call, code, start(call), null);
            });
        }
        return copies;
    }

    private static IntStream share(int all, int directions, int place) {
        return IntStream.range(0, all)
                .filter(index -> index % directions == place)
                .map(index -> index / directions);
    }

    private void addRound(List<Unit> rounds, String code, String moment, String call) {
        var round = rounds.stream()
                .filter(unit -> unit.direction().equals(sources.get(code))
                        && unit.moment().equals(moment))
                .findFirst()
                .orElseThrow();
        boolean past = !call.equals(House.CALL);
        copies.add(new Copy(
                round.template(), call, code, 0, past ? now.minus(began(call)) : null, past ? null : age(round)));
    }

    private void add(Unit unit, String call, String code, @Nullable Instant start, @Nullable Duration age) {
        int place = last.merge(call + "-" + code, 1, Integer::sum);
        copies.add(new Copy(unit.template(), call, code, place, start, age));
    }

    private Instant start(String call) {
        return now.minus(began(call)).plus(upTo(SCATTER));
    }

    /** How long ago: the present call counts as of last year. */
    private static Duration began(String call) {
        long years = Integer.parseInt(House.CALL.substring(0, House.CALL.indexOf('-')))
                - Integer.parseInt(call.substring(0, call.indexOf('-')));
        return Duration.ofDays(Math.max(1, years) * DAYS_OF_YEAR + DAYS_BEFORE);
    }

    private Duration age(Unit unit) {
        return upTo(unit.timer().compareTo(LONGEST_AGE) < 0 ? unit.timer() : LONGEST_AGE);
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis((long) (random.nextDouble() * Math.max(1, most.toMillis())));
    }

    private List<Unit> weighted(List<Unit> units) {
        var weighted = new ArrayList<Unit>();
        units.forEach(unit ->
                weighted.addAll(Collections.nCopies(WEIGHTS.getOrDefault(ways.get(unit.key()), 1), unit)));
        Collections.shuffle(weighted, random);
        return weighted;
    }

    private List<Unit> units(boolean round) {
        return jdbc.sql("select template, key, direction, moment, ended,"
                        + " extract(epoch from coalesce(timer, interval '1000 days'))::bigint as timer"
                        + " from bulk.unit where round = ? order by template")
                .param(round)
                .query((row, index) -> new Unit(
                        row.getString("template"),
                        row.getString("key"),
                        row.getString("direction"),
                        row.getString("moment"),
                        row.getBoolean("ended"),
                        Duration.ofSeconds(row.getLong("timer"))))
                .list();
    }
}

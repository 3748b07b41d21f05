package org.lianshen.process.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lianshen.process.deployment.LiveModels;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Whatever proposals and rounds did in a process test, they do again when their records are played: the same way, at
 * the same times. With {@code -Dlianshen.sample-round=<file>} each new way is added there as a case of the sample
 * round that ships.
 */
public final class PlayedAgain implements AfterEachCallback {

    private static final Pattern TESTS = Pattern.compile(".*ProcessTests|DirectionJourneysTests");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\b20\\d\\d-\\d-(\\d+\\.\\d+)-\\d{4}\\b");
    private static final Pattern ROUND = Pattern.compile("\\b20\\d\\d-\\d-(\\d+\\.\\d+)\\b");
    private static final Set<List<String>> WAYS = new HashSet<>();

    private static @Nullable RehearsalStage stage;

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        if (!failed
                && TESTS.matcher(test.getRequiredTestClass().getSimpleName()).matches()) {
            var context = SpringExtension.getApplicationContext(test);
            if (context.getBean(LiveModels.class).current().name().equals(LiveModels.RELEASE)) {
                play(context);
            }
        }
    }

    private static void play(ApplicationContext context) {
        var moments = context.getBean(MoveRepository.class);
        var until = context.getBean(Clock.class).instant();
        for (var tree : moved(context)) {
            var happened = moments.of(tree.id());
            var played = RecordedCase.of(tree.number(), happened, until).orElseThrow();
            var again = stage(context).play(played);
            assertThat(WayComparison.parting(played.way(), again.way()))
                    .as("where %s goes another way when it is played again; %s", tree.number(), again.stuck())
                    .isEmpty();
            keep(context, tree.number(), until, happened, played);
        }
    }

    /** Rounds that were only opened say nothing. */
    private static List<RecordedTree> moved(ApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select tree, begun from process_moment m where begun is not null and (begun !~ :round or exists"
                        + " (select from process_moment more where more.tree = m.tree and more.id > m.id)) order by id")
                .param("round", "^[^-]+-[^-]+-[^-]+$")
                .query((row, index) -> new RecordedTree(row.getString("tree"), row.getString("begun")))
                .list();
    }

    private static synchronized RehearsalStage stage(ApplicationContext context) {
        if (stage == null) {
            var live = context.getBean(LiveModels.class);
            stage = context.getBean(RehearsalStages.class)
                    .open(live.files(live.current().id()));
        }
        return stage;
    }

    private static void keep(
            ApplicationContext context,
            String number,
            Instant until,
            List<ProcessMoment> happened,
            RehearsalCase played) {
        var file = System.getProperty("lianshen.sample-round", "");
        if (!file.isEmpty()
                && WAYS.add(played.way().stream().map(WayStep::place).toList())) {
            try {
                var line = new LinkedHashMap<String, Object>();
                line.put("name", number);
                line.put("until", until);
                line.put("moments", happened);
                var text = context.getBean(ObjectMapper.class).writeValueAsString(line) + "\n";
                Files.writeString(Path.of(file), renamed(text), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Numbers of its own, and short ids. */
    private static String renamed(String text) {
        var ids = new LinkedHashMap<String, String>();
        var short1 =
                ID.matcher(text).replaceAll(found -> ids.computeIfAbsent(found.group(), id -> "a" + (ids.size() + 1)));
        var numbers = new LinkedHashMap<String, String>();
        var numbered = NUMBER.matcher(short1)
                .replaceAll(found -> numbers.computeIfAbsent(
                        found.group(),
                        none -> "sample-%s-%04d".formatted(found.group(1), WAYS.size() * 10 + numbers.size())));
        return ROUND.matcher(numbered).replaceAll((MatchResult found) -> "sample-" + found.group(1));
    }
}

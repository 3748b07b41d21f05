package org.lianshen.monitor.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianshen.client.ApiClient;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

/** The dashboard asks for metrics that there are, and leaves none out; so does the page that describes them. */
class DashboardTests {

    private static final Path DASHBOARD = Path.of("src/docs/grafana/lianshen.json");
    private static final Path PAGE = Path.of("src/docs/monitoring-exports.md");
    private static final Pattern NAME = Pattern.compile("[a-z]+(?:_[a-z]+)+");
    private static final Pattern LABELS = Pattern.compile("by \\(([a-z]+)\\) \\(([a-z_]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(lianshen_[a-z_]+)` \\| (?:`([a-z]+)`)? *\\|");

    /** Of the framework's own, which ScrapeTests finds there. */
    private static final Set<String> OTHERS = Set.of("hikaricp_connections_active");

    private static Set<String> exported() {
        return Arrays.stream(Metric.values()).map(Metric::exported).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theNamesAreThoseThatPrometheusGets() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var figures = Mockito.mock(FigureRepository.class);
        BDDMockito.given(figures.read())
                .willReturn(Arrays.stream(Metric.values())
                        .map(metric -> new Figure(metric, metric.tag() == null ? "" : "x", 1))
                        .toList());
        new HouseMetrics(figures, registry).read();
        var names = Arrays.stream(registry.scrape().split("\n"))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[ {].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).isEqualTo(exported());
        assertThat(names).allMatch(name -> name.startsWith("lianshen_") && !name.endsWith("_total"));
    }

    @Test
    void everyQueryOfTheDashboardFindsItsMetricAndNoneIsLeftOut() throws IOException {
        var dashboard = ApiClient.JSON.readTree(Files.readString(DASHBOARD));
        var asked = new TreeSet<String>();
        var queries = new TreeSet<String>(dashboard.findValuesAsText("expr"));
        queries.add(dashboard.at("/templating/list/1/query/query").asText());
        for (var query : queries) {
            var plain = query.replaceAll("\"[^\"]*\"", "").replace("label_values", "");
            NAME.matcher(plain).results().forEach(found -> asked.add(found.group()));
            LABELS.matcher(query)
                    .results()
                    .filter(found -> !OTHERS.contains(found.group(2)))
                    .forEach(found -> assertThat(tag(found.group(2))).as(query).isEqualTo(found.group(1)));
        }
        assertThat(dashboard.get("panels")).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat(panel.get("targets")).isNotEmpty();
            assertThat(panel.get("title").asText()).matches("[A-Z].* \\p{IsHan}.*");
        });
        assertThat(asked).containsAll(exported());
        asked.removeAll(exported());
        assertThat(asked).isEqualTo(OTHERS);
    }

    @Test
    void thePageDescribesEachWithWhatTellsItsValuesApart() throws IOException {
        var described = new TreeMap<String, String>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> described.put(row.group(1), Objects.requireNonNullElse(row.group(2), "")));
        var expected = new TreeMap<String, String>();
        for (var metric : Metric.values()) {
            expected.put(metric.exported(), Objects.requireNonNullElse(metric.tag(), ""));
        }
        assertThat(described).isEqualTo(expected);
    }

    private static String tag(String exported) {
        return List.of(Metric.values()).stream()
                .filter(metric -> metric.exported().equals(exported))
                .map(Metric::tag)
                .findFirst()
                .orElseThrow();
    }
}

package org.lianshen.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianshen.language.Text;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Who starts the application unsafely reads two sentences in two languages and what would do. */
class StartRefusedTests {

    @Test
    void theConsoleEndsWithWhatIsWrongAndWhatWouldDo() {
        var analyzer = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        (type, name, failure) -> assertThat(name).startsWith("org.springframework."))
                .stream()
                .filter(StartRefusedAnalyzer.class::isInstance)
                .findFirst()
                .orElseThrow();
        var refused = new StartRefused(new Text("不安全。", "Unsafe."), new Text("请改正。", "Mend it."));

        var analysis = analyzer.analyze(new IllegalStateException("wrapped", refused));

        assertThat(analysis.getDescription()).isEqualTo("不安全。 · Unsafe.");
        assertThat(analysis.getAction()).isEqualTo("请改正。 · Mend it.");
    }
}

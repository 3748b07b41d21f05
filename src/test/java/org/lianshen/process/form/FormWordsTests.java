package org.lianshen.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshen.process.deployment.DeployedWords;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;

/** Forms are told in the language of whoever opens them; that every text has its Chinese, the checker sees. */
class FormWordsTests {

    private static final Path FORMS = Path.of("forms");

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void keepsValuesMarkUpAndPlaceholders() throws IOException {
        var words = new FormWords(new Deployments(), new ClassPathResource("forms/zh.yaml"));
        var file = Files.readAllBytes(FORMS.resolve("score-proposal.form"));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.here(file)).isEqualTo(file);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(new String(words.here(file), StandardCharsets.UTF_8))
                .contains("\"label\":\"评审打分\",\"value\":\"score\"")
                .contains("\"*申报书已隐去申请人信息，在新窗口打开。*\"")
                .contains("### {{number}}")
                .contains("rel=\\\"noopener\\\">打开申报书</a>")
                .contains("{item: \\\"题目\\\", content: title}")
                .contains("=decision != \\\"score\\\"");
        assertThat(words.here(file)).isSameAs(words.here(file.clone()));
    }

    @Test
    void aTaskFromBeforeGetsTheFormOfToday() throws IOException {
        var today = new ClassPathResource("forms/score-proposal.form");
        var words = new FormWords(new Deployments(), new ClassPathResource("forms/zh.yaml"), today);
        var before = "{\"id\":\"score-proposal\",\"components\":[{\"label\":\"分数 · Score\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.here(before)).isEqualTo(today.getContentAsByteArray());
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.here(before)).isSameAs(words.here(today.getContentAsByteArray()));
        var asksOtherwise =
                "{\"id\":\"score-proposal\",\"components\":[{\"type\":\"number\",\"key\":\"scoreContent\"}]}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(words.here(asksOtherwise)).isSameAs(words.here(today.getContentAsByteArray()));
        var asksLess = "{\"id\":\"score-proposal\",\"components\":[{\"type\":\"radio\",\"key\":\"decision\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(words.here(asksLess)).isEqualTo(asksLess);
    }

    @Test
    void whatWentLiveLastIsSaidAndWhatIsGoneKeepsTheChineseItHad() throws IOException {
        var deployments = new Deployments();
        var words = new FormWords(deployments, new ClassPathResource("forms/zh.yaml"));
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(told(words, "Score")).doesNotContain("一", "二", "三");
        deployments.files.add("score-proposal:\n  Score: 一\n  Gone: 二\n");
        assertThat(told(words, "Score")).contains("一");
        assertThat(told(words, "Gone")).contains("二");
        deployments.files.add("common:\n  Gone: 四\nscore-proposal:\n  Score: 三\n");
        assertThat(told(words, "Score")).contains("三").doesNotContain("一");
        assertThat(told(words, "Gone")).contains("二");
        assertThat(told(words, "Never said")).contains("Never said");
    }

    private static String told(FormWords words, String text) {
        var form = "{\"id\":\"score-proposal\",\"components\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}";
        return new String(words.here(form.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** What went live, in the order it did. */
    private static final class Deployments implements DeployedWords {

        private final List<String> files = new ArrayList<>();

        @Override
        public Optional<String> latest() {
            return files.isEmpty() ? Optional.empty() : Optional.of("deployment" + files.size());
        }

        @Override
        public List<byte[]> all() {
            return files.stream()
                    .map(file -> file.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    }
}

package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Every letter reads whole in both languages, whatever optional thing it lacks. */
class LettersRenderTests {

    /** Letters to reviewers must not say who applies; they carry only number, title and direction. */
    private static final Set<String> TO_EXPERTS = Set.of(
            "invitation",
            "review-reminder",
            "review-due-soon",
            "invitation-lapsed",
            "review-withdrawn",
            "conflict-found",
            "self-check-requested",
            "self-check-reminder",
            "review-nudge",
            "review-thanks");

    private final SpringTemplateEngine engine = engine();

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("letters/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    static Stream<String> kinds() {
        try (var files = Files.list(Path.of("src/main/resources/letters"))) {
            return files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> sample() {
        var values = new HashMap<String, Object>();
        values.put("number", "2022-1-1.3-0007");
        values.put("titleZh", "铁路 & 轨道 <监测>");
        values.put("titleEn", "Tracks & <rails>");
        values.put("directionZh", "中国和奥地利科技合作");
        values.put("directionEn", "China–Austria");
        values.put("recipientName", "示例 Example");
        values.put("expertName", "示例专家");
        values.put("deadline", "2022-01-24 16:00");
        values.put("claimDeadline", "2022-01-10 16:00");
        values.put("whyZh", "谢绝评审");
        values.put("whyEn", "declined");
        values.put("successorName", "专家戊");
        values.put("formerName", "专家丁");
        values.put("taskZh", "形式审查");
        values.put("taskEn", "Check formal requirements");
        values.put("amount", "1,234,567.50");
        values.put("startDate", "2022-09-01");
        values.put("endDate", "2025-02-28");
        values.put("months", "30");
        values.put("recommenderZh", "某省科学技术厅");
        values.put("recommenderEn", "Department of Example");
        values.put("confirmUrl", "http://127.0.0.1:8080/objections/word");
        values.put("outcomeZh", "立项");
        values.put("outcomeEn", "funded");
        values.put("reason", "资料不全 papers missing");
        values.put(
                "findings",
                List.of(
                        Map.of("clause", "1.3(2)", "zh", "缺少知识产权协议", "en", "no agreement", "quote", "应签署协议"),
                        new Point("1.3(3)", "期限过长", "too long", null)));
        values.put("dossierUrl", "http://127.0.0.1:8080/proposals/2022-1-1.3-0007");
        values.put("account", "expert-0001");
        values.put("accountUrl", "http://127.0.0.1:8080/invitations/…");
        values.put("tasklistUrl", "http://127.0.0.1:8080/camunda/app/tasklist/default/");
        values.put("week", "2022-01-17");
        values.put("lateCount", "3");
        values.put("late", List.of(Map.of("zh", "逾期一项", "en", "one late")));
        values.put("coming", List.of(Map.of("zh", "将到期一项", "en", "one to come")));
        values.put("incidents", "2");
        values.put("undelivered", "1");
        values.put("monitorUrl", "http://127.0.0.1:8080/monitor");
        values.put("settingsUrl", "http://127.0.0.1:8080/account");
        values.put("receiptHash", "9f86d081884c7d65");
        values.put("receiptTime", "2022-01-17 15:59:58");
        return values;
    }

    /** A finding as a record, beside one as a map: letters take both. */
    public record Point(
            String clause,
            String zh,
            String en,
            @org.jspecify.annotations.Nullable String quote) {}

    private String render(String kind, Map<String, Object> values) {
        return engine.process(kind, new Context(null, values));
    }

    @Test
    void everyKindOfLetterIsThere() {
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        "account-link",
                        "receipt",
                        "recommendation-request",
                        "recommended",
                        "not-recommended",
                        "recommendation-lapsed",
                        "returned",
                        "correction-received",
                        "formally-refused",
                        "correction-lapsed",
                        "funds-insufficient",
                        "letter-rejected",
                        "letter-reminder",
                        "evidence-rejected",
                        "returned-for-agreement",
                        "agency-rejected",
                        "liaison-refused",
                        "void",
                        "eligible",
                        "invitation",
                        "review-reminder",
                        "review-due-soon",
                        "invitation-lapsed",
                        "expert-replaced",
                        "review-withdrawn",
                        "conflict-found",
                        "conflict-reported",
                        "self-check-requested",
                        "self-check-reminder",
                        "sheet-returned",
                        "deliberation-opened",
                        "longer-period-granted",
                        "longer-period-refused",
                        "review-thanks",
                        "withdrawn",
                        "on-notice",
                        "funded",
                        "declined",
                        "objection-received",
                        "objection-decided",
                        "deadline-moved",
                        "reinstated",
                        "funds-waived",
                        "decision-kept",
                        "recommended-outcome",
                        "objection-filed",
                        "objection-dismissed",
                        "objection-upheld",
                        "objection-confirmation",
                        "address-confirmation",
                        "address-changed",
                        "weekly-digest",
                        "task-nudge",
                        "review-nudge",
                        "task-handed-over",
                        "substitution-set",
                        "substitution-ended",
                        "models-live");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsWholeInBothLanguages(String kind) {
        var letter = render(kind, sample());
        assertThat(letter).doesNotContain("[(", "[#", "[/]", "${", "null", "&amp;", "&lt;");
        assertThat(letter.lines().findFirst().orElseThrow())
                .startsWith("Subject: 【联审】")
                .contains(" · ");
        assertThat(letter.lines().skip(1).findFirst().orElseThrow()).isEmpty();
        assertThat(letter).contains("示例 Example：", "Dear 示例 Example,");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void leavesOutWhatIsNotGiven(String kind) {
        var values = sample();
        values.put("reason", null);
        values.put("findings", List.of());
        assertThat(render(kind, values)).doesNotContain("null", "Reason", "理由", "[(");
    }

    @Test
    void aReturnedProposalHearsClausesQuotesAndDeadline() {
        assertThat(render("returned", sample()))
                .contains("1.3(2) 缺少知识产权协议", "1.3(2) no agreement", "“应签署协议”", "1.3(3) 期限过长", "2022-01-24 16:00");
    }

    @Test
    void theReceiptCarriesTimeAndHash() {
        assertThat(render("receipt", sample())).contains("9f86d081884c7d65", "2022-01-17 15:59:58");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsExpertsNothingAboutWhoApplies(String kind) throws IOException {
        if (TO_EXPERTS.contains(kind)) {
            assertThat(Files.readString(Path.of("src/main/resources/letters/" + kind + ".txt")))
                    .doesNotContain("organisation", "reason", "findings");
        }
    }
}

package org.lianshen.story;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.load.SmallCall;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lays calls into an outside folder before the application starts: one judged by three criteria, where scores far apart
 * bring one more expert and then a deliberation; one by nine, where they bring a deliberation; two whose
 * experts mark their conflicts and wishes before the assignment.
 */
public final class OutsideCalls implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A direction whose call has three criteria of its own, with scales, weights and options. */
    public static final DirectionId THREE = new DirectionId("2030-9", "3.0");
    /** A direction that brings nine criteria; its call has officers replace every expert. */
    public static final DirectionId NINE = new DirectionId("2031-9", "3.1");

    /** A direction whose experts mark their conflicts before the assignment, without being told whose a title is. */
    public static final DirectionId DOUBLE_BLIND = new DirectionId("2032-9", "3.2");
    /** One in which they are told. */
    public static final DirectionId SINGLE_BLIND = new DirectionId("2033-9", "3.3");

    private static final Path FOLDER = Path.of("target/outside-calls");
    private static final int[] WEIGHTS = {9, 9, 9, 9, 9, 15, 14, 13, 13};

    private static final String LAST_PARAMETER = "coauthorYears: 4";

    private static final String DELIBERATION = "\n  deliberation: {days: 5, spread: 20}";

    private static final String CRITERIA = "criteria: [{id: worth, name: {zh: 价值, en: Worth}}]";

    private static final String THREE_CRITERIA = """
            criteria:
              - {id: worth, name: {zh: 价值, en: Worth}, question: {zh: 意义何在？, en: "What is it good for?"}, weight: 50,
                 scale: {min: 0, max: 10, step: 0.5},
                 bands: [{from: 8, name: {zh: 优, en: Excellent}}, {from: 5, name: {zh: 可, en: Fair}}]}
              - {id: team, name: {zh: 队伍, en: Team}, weight: 30, comment: optional, abstain: true}
              - {id: risk, name: {zh: 风险, en: Risk}, weight: 20, scale: {min: 1, max: 5, step: 1}, comment: none}
            recommendations:
              - {id: priority, name: {zh: 优先资助, en: Fund first}}
              - {id: fund, name: {zh: 可资助, en: Fund}}
              - {id: decline, name: {zh: 不予资助, en: Do not fund}}
            familiarities: [{id: well, name: {zh: 熟悉, en: Well}}, {id: little, name: {zh: 一般, en: A little}}]
            """.stripTrailing();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SmallCall.in(FOLDER)
                .demonstrable()
                .change("call.yaml", CRITERIA, THREE_CRITERIA)
                .change(
                        "call.yaml",
                        LAST_PARAMETER,
                        LAST_PARAMETER + DELIBERATION + "\n  onSpread: [deliberate, addExpert]");
        SmallCall.in(FOLDER, "call-of-2031")
                .demonstrable()
                .change("call.yaml", "\"2030-9\"", "\"2031-9\"")
                .change("call.yaml", LAST_PARAMETER, LAST_PARAMETER + DELIBERATION + "\n  automaticReplacements: 0")
                .coded("3.1")
                .change("3.1.yaml", "code: \"3.1\"", "code: \"3.1\"\ncriteria:\n" + nine());
        selfCheck("call-of-2032", DOUBLE_BLIND, "\n  selfCheckDays: 3");
        selfCheck("call-of-2033", SINGLE_BLIND, "\n  blinding: single");
    }

    private static void selfCheck(String folder, DirectionId direction, String how) {
        SmallCall.in(FOLDER, folder)
                .demonstrable()
                .change("call.yaml", "\"2030-9\"", "\"" + direction.call() + "\"")
                .change("call.yaml", LAST_PARAMETER, LAST_PARAMETER + "\n  selfCheck: true" + how)
                .coded(direction.code());
    }

    private static String nine() {
        return IntStream.rangeClosed(1, WEIGHTS.length)
                .mapToObj(place -> ("  - {id: c%d, name: {zh: 指标%d, en: Criterion %d}, weight: %d,"
                                + " scale: {min: 1, max: 5, step: 1}, comment: %s, abstain: true}")
                        .formatted(place, place, place, WEIGHTS[place - 1], place < 3 ? "optional" : "none"))
                .collect(Collectors.joining("\n"));
    }
}

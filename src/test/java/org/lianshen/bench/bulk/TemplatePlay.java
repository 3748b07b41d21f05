package org.lianshen.bench.bulk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.Direction;
import org.lianshen.story.House;
import org.lianshen.story.Offices;

/**
 * One proposal of each way through the house, in each of some directions, played over HTTP with days between the steps.
 * At some moments it says so, that everything may be kept as it is then.
 */
final class TemplatePlay {

    /** The last moment: all have ended. */
    static final String END = "end";

    private static final List<String> WAYS =
            List.of("funded", "slow", "declined", "refused", "turned-down", "corrected", "void", "withdrawn");
    private static final List<String> EXPERTS = List.of("expert01", "expert02", "expert03");
    private static final int GOOD = 90;
    private static final int FAIR = 75;

    private final House house;
    private final Offices offices;
    private final List<Direction> directions;
    private final Runnable liftLimits;
    private final Map<String, Map<String, String>> numbers = new LinkedHashMap<>();

    TemplatePlay(House house, Offices offices, List<String> directions, Runnable liftLimits) {
        this.house = house;
        this.offices = offices;
        this.directions = directions.stream().map(offices::direction).toList();
        this.liftLimits = liftLimits;
    }

    /** The way each proposal went. */
    Map<String, String> ways() {
        Map<String, String> ways = new HashMap<>();
        numbers.values().forEach(byWay -> byWay.forEach((way, number) -> ways.put(number, way)));
        return ways;
    }

    /** Plays everything, and tells the moments. */
    void play(java.util.function.Consumer<String> moments) {
        house.expertsExist();
        liftLimits.run();
        directions.forEach(this::submit);
        pass("P3D");
        each((direction, ours) -> Stream.of("funded", "declined", "refused", "corrected", "void", "withdrawn")
                .filter(ours::containsKey)
                .forEach(way -> recommends(ours.get(way), "recommend")));
        pass("P5D");
        each((direction, ours) -> {
            Stream.of("funded", "declined", "void")
                    .filter(ours::containsKey)
                    .forEach(way -> house.officerPasses(ours.get(way)));
            house.officerReturns(ours.get("corrected"), "请补充说明");
        });
        pass("P2D");
        each((direction, ours) -> verify(direction, ours.get("funded")));
        pass("P1D");
        moments.accept("intake");

        each((direction, ours) -> {
            recommends(ours.get("slow"), "recommend");
            recommends(ours.get("turned-down"), "decline");
            officerRefuses(ours.get("refused"));
            house.officerPasses(ours.get("withdrawn"));
            house.applicantCorrects(ours.get("corrected"), content -> {});
            Stream.of("declined", "withdrawn", "void")
                    .filter(ours::containsKey)
                    .forEach(way -> verify(direction, ours.get(way)));
        });
        pass("P2D");
        each((direction, ours) -> Stream.of("slow", "corrected").map(ours::get).forEach(number -> {
            house.officerPasses(number);
            verify(direction, number);
        }));
        pass("P4D");
        each((direction, ours) -> ours.forEach((way, number) -> {
            if (!List.of("refused", "turned-down", "void").contains(way)) {
                confirm(direction, number);
            }
        }));
        // every agency's deadline
        pass("P75D");
        each((direction, ours) -> settleSilence(ours.get("void")));
        pass("P1D");
        moments.accept("assignment");
        review(moments);
        decide(moments);
    }

    private void review(java.util.function.Consumer<String> moments) {
        each((direction, ours) -> house.officerAssigns(direction.code(), EXPERTS.size()));
        pass("P3D");
        each((direction, ours) -> {
            score(ours.get("funded"), EXPERTS, GOOD);
            score(ours.get("slow"), EXPERTS.subList(0, 1), FAIR);
            score(ours.get("withdrawn"), EXPERTS.subList(0, 2), FAIR);
        });
        pass("P1D");
        moments.accept("review");
        each((direction, ours) -> {
            score(ours.get("slow"), EXPERTS.subList(1, EXPERTS.size()), FAIR);
            score(ours.get("declined"), EXPERTS, FAIR);
            score(ours.get("corrected"), EXPERTS, GOOD);
            house.applicantWithdraws(ours.get("withdrawn"));
        });
        pass("P1D");
        moments.accept("ranking");
    }

    private void decide(java.util.function.Consumer<String> moments) {
        each((direction, ours) -> house.sends(
                        "chair",
                        house.task("chair", House.CALL + "-" + direction.code(), "settle-ranking"),
                        Map.of(
                                "remark",
                                "无",
                                "overrides",
                                List.of(Map.of("number", ours.get("declined"), "fund", "decline", "reason", "研究内容重复"))))
                .expect(204));
        pass("P2D");
        each((direction, ours) -> house.approverApproves(direction.code()));
        pass("P2D");
        moments.accept("notice");
        pass("P12D");
        moments.accept(END);
    }

    private void submit(Direction direction) {
        Map<String, String> ours = new LinkedHashMap<>();
        for (var way : WAYS) {
            if (!way.equals("void") || waits(direction)) {
                // one recommender may vouch for five in direction 2.6
                var recommender = WAYS.indexOf(way) % 2 == 0 ? "sc-kjt" : "js-kjt";
                ours.put(way, offices.submits(direction.code(), content -> content.put("recommender", recommender)));
            }
        }
        numbers.put(direction.code(), ours);
    }

    private static boolean waits(Direction direction) {
        return !Set.of(CooperationType.JOINT_LABORATORY, CooperationType.PARTNER_FUNDED)
                .contains(direction.type());
    }

    private void recommends(String number, String decision) {
        var recommender = numbers.values().stream()
                .flatMap(ours -> ours.entrySet().stream())
                .filter(entry -> entry.getValue().equals(number))
                .map(entry -> WAYS.indexOf(entry.getKey()) % 2 == 0 ? "sc-kjt" : "js-kjt")
                .findFirst()
                .orElseThrow();
        var account = "recommender-" + recommender;
        house.sends(
                        account,
                        house.task(account, number, "recommend-proposal"),
                        Map.of("decision", decision, "opinion", "意见如上"))
                .expect(204);
    }

    private void officerRefuses(String number) {
        offices.decides(
                        "officer",
                        number,
                        "check-formal-requirements",
                        Map.of("decision", "refuse", "reason", "内容不属于本方向"))
                .expect(204);
    }

    private void verify(Direction direction, String number) {
        switch (direction.type().word()) {
            case "joint-laboratory" ->
                offices.contactAnswers(number, "confirmed", "").expect(204);
            case "partner-funded" -> offices.evidenceIs(number, "verified", "").expect(204);
            default -> {
                if (!house.tasks("finance", number, "verify-matching-funds").isEmpty()) {
                    offices.financeDecides(number, "verified", "verified", "").expect(204);
                }
            }
        }
    }

    private void confirm(Direction direction, String number) {
        var confirmation = direction.confirmation();
        Stream.concat(
                        confirmation.agencies().stream(),
                        confirmation.partnerAgencies().stream().limit(confirmation.partnersRequired()))
                .forEach(agency ->
                        house.agencySends(agency, direction.code(), "of-" + number + "-" + agency, number, "accepted"));
    }

    /** Where silence makes nothing void, a liaison officer decides. */
    private void settleSilence(@org.jspecify.annotations.Nullable String number) {
        if (number != null
                && !house.tasks("liaison", number, "decide-missing-confirmation")
                        .isEmpty()) {
            offices.decides(
                            "liaison",
                            number,
                            "decide-missing-confirmation",
                            Map.of("decision", "refuse", "reason", "外方确认未收到申请"))
                    .expect(204);
        }
    }

    private void score(String number, List<String> experts, int score) {
        experts.forEach(expert -> house.expertScores(expert, number, score));
    }

    private void each(BiConsumer<Direction, Map<String, String>> step) {
        directions.forEach(direction -> step.accept(direction, numbers.get(direction.code())));
    }

    private void pass(String period) {
        house.timePasses(period);
    }
}

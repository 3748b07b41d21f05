package org.lianshen.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lianshen.process.UndeliverableLetters;
import org.lianshen.story.House;
import org.lianshen.story.Offices;

/** Every form of the house: who gets it, how it comes to them, and each way they may end it. */
final class FormWalks {

    /** A deadline that has passed for everybody. */
    private static final String ALL_DEADLINES = "P61D";

    private final House house;
    private final Offices offices;
    private final UndeliverableLetters letters;

    FormWalks(House house, Offices offices, UndeliverableLetters letters) {
        this.letters = letters;
        this.house = house;
        this.offices = offices;
    }

    /**
     * One way through one form.
     *
     * @param form the form's key
     * @param way what the person decides
     * @param account who does it
     */
    record Walk(String form, String way, String account) {

        @Override
        public String toString() {
            return form + ": " + way;
        }
    }

    /** All ways; the first of each form is its main path. */
    static List<Walk> all() {
        return List.of(
                new Walk("recommend-proposal", "recommend", "recommender-sc-kjt"),
                new Walk("recommend-proposal", "decline", "recommender-sc-kjt"),
                new Walk("check-formal-requirements", "pass", "officer"),
                new Walk("check-formal-requirements", "return", "officer"),
                new Walk("check-formal-requirements", "refuse", "officer"),
                new Walk("assign-experts", "assign", "officer"),
                new Walk("score-proposal", "score", "expert01"),
                new Walk("score-proposal", "conflict", "expert01"),
                new Walk("score-proposal", "decline", "expert01"),
                new Walk("decide-period", "grant", "officer"),
                new Walk("decide-period", "refuse", "officer"),
                new Walk("replace-expert", "replace", "officer"),
                new Walk("replace-expert", "without", "officer"),
                new Walk("settle-ranking", "settle", "chair"),
                new Walk("settle-ranking", "depart", "chair"),
                new Walk("approve-list", "approve", "approver"),
                new Walk("approve-list", "send-back", "approver"),
                new Walk("decide-objection", "dismissed", "chair"),
                new Walk("decide-objection", "upheld", "chair"),
                new Walk("mend-letter", "resend", "officer"),
                new Walk("mend-letter", "give-up", "officer"),
                new Walk("decide-late-confirmation", "change", "liaison"),
                new Walk("decide-late-confirmation", "keep", "liaison"),
                new Walk("decide-missing-confirmation", "eligible", "liaison"),
                new Walk("decide-missing-confirmation", "refuse", "liaison"),
                new Walk("decide-unverified-letter", "accept", "officer"),
                new Walk("decide-unverified-letter", "refuse", "officer"),
                new Walk("identify-proposal", "candidate", "liaison"),
                new Walk("identify-proposal", "other", "liaison"),
                new Walk("settle-differences", "accept", "liaison"),
                new Walk("settle-differences", "return", "liaison"),
                new Walk("verify-funding-evidence", "verified", "liaison"),
                new Walk("verify-funding-evidence", "rejected", "liaison"),
                new Walk("verify-matching-funds", "verified", "finance"),
                new Walk("verify-matching-funds", "insufficient", "finance"),
                new Walk("verify-support-letter", "confirmed", "liaison"),
                new Walk("verify-support-letter", "denied", "liaison"));
    }

    /** Brings the task into being, and gives the number or direction that its card tells. */
    String bring(String form) {
        return switch (form) {
            case "recommend-proposal" -> house.applicantSubmits("1.3");
            case "check-formal-requirements" -> recommended("1.3");
            case "assign-experts" -> {
                awaitingExperts();
                yield "1.9";
            }
            case "score-proposal" -> underReview(3);
            case "decide-period" -> askedForTime();
            case "replace-expert" -> withoutFirstExpert();
            case "settle-ranking" -> {
                scored();
                yield "1.9";
            }
            case "approve-list" -> {
                scored();
                house.chairSettles("1.9");
                yield "1.9";
            }
            case "decide-objection" -> objected();
            case "mend-letter" -> undelivered();
            case "decide-late-confirmation" -> confirmedLate();
            case "decide-missing-confirmation" -> unconfirmed("1.3", content -> {});
            case "decide-unverified-letter" -> unreached();
            case "identify-proposal" -> alike();
            case "settle-differences" -> different();
            case "verify-funding-evidence" -> offices.passes("2.6");
            case "verify-matching-funds" -> offices.passes("1.4");
            case "verify-support-letter" -> offices.passes("1.2");
            default -> throw new IllegalArgumentException(form);
        };
    }

    private String undelivered() {
        var number = house.applicantSubmits("1.3");
        letters.receiptComesBack(number);
        return number;
    }

    private String recommended(String direction) {
        var number = house.applicantSubmits(direction);
        house.recommenderRecommends(number);
        return number;
    }

    private String awaitingExperts() {
        house.expertsExist();
        var number = recommended("1.9");
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        return number;
    }

    private String underReview(int experts) {
        var number = awaitingExperts();
        house.officerAssigns("1.9", experts);
        return number;
    }

    private String askedForTime() {
        var number = underReview(3);
        var review = house.as("expert01").get("/api/reviews").expect(200).json().get(0);
        var until =
                OffsetDateTime.parse(review.get("due").asText()).toLocalDate().plusDays(9);
        house.as("expert01")
                .post(
                        "/api/reviews/" + review.get("id").asText() + "/longer-period",
                        Map.of("until", until.toString(), "reason", "出差在外，无法按期完成。"))
                .expect(202);
        return number;
    }

    private String withoutFirstExpert() {
        var number = underReview(4);
        // the fifth and the sixth are invited in the place of the first
        for (var expert : List.of("expert01", "expert05", "expert06")) {
            house.sends(
                            expert,
                            house.task(expert, number, "score-proposal"),
                            Map.of("decision", "conflict", "reason", "曾在同一单位工作"))
                    .expect(204);
        }
        return number;
    }

    private String scored() {
        var number = underReview(3);
        for (var expert : List.of("expert01", "expert02", "expert03")) {
            house.expertScores(expert, number, 85);
        }
        return number;
    }

    private String objected() {
        var number = scored();
        house.chairSettles("1.9");
        house.approverApproves("1.9");
        house.as("officer")
                .post(
                        "/api/rounds/" + House.CALL + "/1.9/objections",
                        Map.of("number", number, "objector", "异议人甲", "ground", "合作单位不具备法人资格", "signed", true))
                .expect(201);
        return number;
    }

    private String unconfirmed(String direction, Consumer<ObjectNode> change) {
        var number = house.applicantSubmits(direction, change);
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.timePasses(ALL_DEADLINES);
        return number;
    }

    private String confirmedLate() {
        var number = unconfirmed("2.4", House::withoutForeignSubmission);
        house.agencySends("mid", "2.4", "late", number, "accepted");
        return number;
    }

    private String unreached() {
        var number = offices.passes("1.2");
        house.timePasses("P25D");
        return number;
    }

    /** Two proposals that nobody could tell apart, and an entry about one of them. */
    private String alike() {
        for (var summary : List.of("第一份", "第二份")) {
            var number = house.applicantSubmits("1.9", content -> {
                content.put("summary", summary);
                ((ObjectNode) content.get("title")).put("en", "Monitoring of coastal wetlands by satellite");
                content.remove("foreignSubmission");
            });
            house.recommenderRecommends(number);
            house.officerPasses(number);
        }
        house.as("agency-nrf")
                .post("/api/agencies/nrf/confirmations", List.of(ENTRY))
                .expect(200);
        return "1.9";
    }

    private static final Map<String, Object> ENTRY = Map.of(
            "id", "m-alike",
            "direction", "1.9",
            "decision", "accepted",
            "title", "Monitoring of coastal wetlands by satellite",
            "chineseOrganisation", "Example University",
            "chineseInvestigator", "Investigator A",
            "foreignOrganisation", "Partner Institute",
            "foreignInvestigator", "Investigator B",
            "durationMonths", 24);

    private String different() {
        var number = offices.passes("1.4");
        offices.financeDecides(number, "verified", "verified", "").expect(204);
        offices.agencySends("ffg", "1.4", number, "accepted", Map.of("durationMonths", 12));
        return number;
    }

    /** Answers the open form so that it can be sent. */
    void answer(TasklistPage tasklist, Walk walk) {
        var schema = FormSchema.of(walk.form());
        switch (walk.form()) {
            case "recommend-proposal" -> {
                tasklist.chooses(schema, "decision", walk.way());
                tasklist.types(walk.way().equals("decline") ? "opinion" : "remark", "材料齐全，意见如上。");
            }
            case "check-formal-requirements" -> {
                answersYes(tasklist);
                tasklist.chooses(
                        "decision", 0, List.of("pass", "return", "refuse").indexOf(walk.way()));
                tasklist.types(walk.way().equals("pass") ? "remark" : "reason", "依据指南第三条。");
            }
            case "assign-experts" -> {}
            case "mend-letter" -> {
                tasklist.chooses(schema, "decision", walk.way());
                if (walk.way().equals("resend")) {
                    tasklist.types("address", "right@example.org");
                } else {
                    tasklist.types("reason", "已电话告知收件人。");
                }
            }
            case "score-proposal" -> scores(tasklist, schema, walk.way());
            case "replace-expert" -> {
                tasklist.chooses("decision", 0, List.of("replace", "without").indexOf(walk.way()));
                if (walk.way().equals("replace")) {
                    tasklist.picks("expert", "评审人07");
                } else {
                    tasklist.types("reason", "其余专家已足够。");
                }
            }
            case "settle-ranking" -> {
                if (walk.way().equals("depart")) {
                    tasklist.button(tasklist.says("增加一项", "Add")).click();
                    tasklist.picks("number", "2022-1-1.9");
                    tasklist.chooses(schema, "fund", "decline");
                    tasklist.types("reason", "与已立项目重复。");
                }
                tasklist.types("remark", "会议一致同意。");
            }
            case "decide-period" -> {
                tasklist.chooses(schema, "decision", walk.way());
                tasklist.types(walk.way().equals("refuse") ? "reason" : "remark", "轮次进度允许与否如上。");
            }
            case "approve-list" -> {
                tasklist.chooses(schema, "decision", walk.way());
                if (walk.way().equals("send-back")) {
                    tasklist.types("reason", "请复核经费。");
                }
            }
            case "identify-proposal" -> {
                tasklist.picks(
                        "choice",
                        walk.way().equals("other") ? tasklist.says("其他", "nother") : House.CALL + "-1.9-0001");
                if (walk.way().equals("other")) {
                    tasklist.types("otherNumber", House.CALL + "-1.9-0002");
                }
                tasklist.types("reason", "已与外方核对。");
            }
            case "verify-funding-evidence" -> {
                tasklist.chooses(schema, "federal", "yes");
                tasklist.chooses(schema, "inField", "yes");
                tasklist.chooses(schema, "decision", walk.way());
                tasklist.types(walk.way().equals("rejected") ? "reason" : "remark", "已向出资机构核实。");
            }
            case "verify-matching-funds" -> {
                int rows = tasklist.form().locator("[id*='-source_']:is(input)").count();
                for (int row = 0; row < rows; row++) {
                    tasklist.types(tasklist.field("source", row), "银行资信证明");
                    tasklist.chooses("verdict", row, schema.option("verdict", walk.way()));
                }
                tasklist.chooses(schema, "decision", walk.way());
                tasklist.types(walk.way().equals("insufficient") ? "reason" : "remark", "证明齐备与否如上。");
            }
            case "verify-support-letter" -> {
                tasklist.types("contact", "Contact of the made-up ministry");
                tasklist.types("reachedOn", house.today());
                tasklist.chooses(schema, "channel", "telephone");
                tasklist.chooses(schema, "answer", walk.way());
                tasklist.types(walk.way().equals("denied") ? "reason" : "remark", "对方逐条说明。");
            }
            default -> {
                tasklist.chooses(schema, "decision", walk.way());
                tasklist.types("reason", "理由写在这里，共一句。");
            }
        }
        tasklist.tabs();
    }

    private static void scores(TasklistPage tasklist, FormSchema schema, String way) {
        tasklist.chooses(schema, "decision", way);
        if (!way.equals("score")) {
            tasklist.types("reason", "近三年曾在同一单位工作。");
            return;
        }
        for (int row = 0; row < 5; row++) {
            tasklist.types(tasklist.field("score", row), "87");
            tasklist.tabs();
            tasklist.types(tasklist.field("comment", row), "论证清楚。");
            tasklist.tabs();
        }
        tasklist.types(tasklist.field("comment", 5), "值得支持。");
    }

    private static void answersYes(TasklistPage tasklist) {
        int questions = tasklist.groups("answer").count();
        for (int row = 0; row < questions; row++) {
            tasklist.chooses("answer", row, 0);
        }
    }
}

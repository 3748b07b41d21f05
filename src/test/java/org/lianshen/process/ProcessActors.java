package org.lianshen.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.story.House;
import org.springframework.context.ApplicationContext;

/** Who does what on a proposal's way, in the words of the stories; everybody sends valid answers. */
public final class ProcessActors {

    /** A direction where silence voids a proposal, and its pool holds six million yuan. */
    public static final String DIRECTION = "1.9";

    /** The direction where a liaison officer decides on silence. */
    static final String LIAISON_DIRECTION = "1.3";

    public final House house;
    public final EngineProbe engineProbe;
    private final Catalogue catalogue;

    public ProcessActors(ApplicationContext context) {
        this.catalogue = context.getBean(Catalogue.class);
        this.engineProbe = new EngineProbe(context);
        this.house =
                new House(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), catalogue);
    }

    // one proposal

    public String applicantSubmits() {
        return house.applicantSubmits(DIRECTION);
    }

    /** A change to the sample: what it asks for. */
    static Consumer<ObjectNode> asking(String yuan) {
        return content -> {
            content.put("requestedFunding", new BigDecimal(yuan));
            ((ObjectNode) content.get("participants").get(0)).put("governmentFunding", new BigDecimal(yuan));
        };
    }

    public void recommenderRecommends(String number) {
        engineProbe.sends(
                "recommender-sc-kjt",
                engineProbe.task(number, "recommend-proposal"),
                Map.of("decision", "recommend", "opinion", "同意推荐"));
    }

    void recommenderDeclines(String number) {
        engineProbe.sends(
                "recommender-sc-kjt",
                engineProbe.task(number, "recommend-proposal"),
                Map.of("decision", "decline", "opinion", "与本地规划不符"));
    }

    public void officerPasses(String number) {
        engineProbe.sends("officer", engineProbe.task(number, "check-formal-requirements"), passing(number));
    }

    Map<String, Object> passing(String number) {
        var answers = new ArrayList<Map<String, String>>();
        engineProbe
                .shown(engineProbe.task(number, "check-formal-requirements"), "answers")
                .forEach(row -> answers.add(Map.of("rule", row.get("rule").asText(), "answer", "yes")));
        return Map.of("decision", "pass", "answers", answers);
    }

    public void officerReturns(String number) {
        engineProbe.sends(
                "officer",
                engineProbe.task(number, "check-formal-requirements"),
                Map.of("decision", "return", "reason", "请修改执行期"));
    }

    void officerRefuses(String number) {
        engineProbe.sends(
                "officer",
                engineProbe.task(number, "check-formal-requirements"),
                Map.of("decision", "refuse", "reason", "不属于本方向"));
    }

    void officerDecidesLetter(String number, String decision) {
        engineProbe.sends(
                "officer",
                engineProbe.task(number, "decide-unverified-letter"),
                Map.of("decision", decision, "reason", "文件本身清楚"));
    }

    public void financeDecides(String number, String verdict) {
        engineProbe.sends("finance", engineProbe.task(number, "verify-matching-funds"), funds(verdict));
    }

    static Map<String, Object> funds(String verdict) {
        return Map.of(
                "verdicts",
                List.of(Map.of("participant", "cn2", "source", "银行资信证明", "verdict", verdict)),
                "decision",
                verdict,
                "reason",
                "以银行证明为准");
    }

    /** The agency of the proposal's direction sends one word. */
    public void agencySays(String number, String decision) {
        var direction = direction(number);
        var agency = catalogue.direction(direction).orElseThrow().agency();
        if (agency == null) {
            throw new AssertionError("No agency in " + direction);
        }
        house.agencySends(agency.id(), direction.code(), decision + "-" + number, number, decision);
    }

    /** An agency sends an entry of that proposal that says more than its decision. */
    public void agencySays(String agency, String number, String decision, Map<String, ?> more) {
        var entry = new java.util.LinkedHashMap<String, Object>(more);
        entry.put("id", agency + "-" + decision + "-" + more.hashCode() + "-" + number);
        entry.put("direction", direction(number).code());
        entry.put("reference", number);
        entry.put("decision", decision);
        house.as("agency-" + agency)
                .post("/api/agencies/" + agency + "/confirmations", List.of(entry))
                .expect(200);
    }

    private DirectionId direction(String number) {
        return engineProbe
                .bean(org.lianshen.proposal.Proposals.class)
                .find(new ProposalNumber(number))
                .orElseThrow()
                .direction();
    }

    public void liaisonDecides(String number, String form, String decision) {
        engineProbe.sends("liaison", engineProbe.task(number, form), Map.of("decision", decision, "reason", "外方书面说明"));
    }

    // all the way to a stage

    /** Recommended, of a cooperation type that asks for documents or more. */
    public String recommended(TypeSample sample) {
        var number = submitted(sample);
        recommenderRecommends(number);
        return number;
    }

    /** Submitted, with the documents that go with it. */
    public String submitted(TypeSample sample) {
        var number = house.applicantDrafts(sample.direction(), sample.change());
        sample.documents()
                .forEach(kind -> house.as("applicant1")
                        .upload("/api/proposals/" + number + "/documents", kind, "证明.pdf", TypeSample.PDF)
                        .expect(201));
        house.submit(number).expect(202);
        return number;
    }

    /** The same, and the formal check is passed. */
    public String passed(TypeSample sample) {
        var number = recommended(sample);
        officerPasses(number);
        return number;
    }

    public String recommended(String direction, Consumer<ObjectNode> change) {
        var number = house.applicantSubmits(direction, change);
        recommenderRecommends(number);
        return number;
    }

    String awaitingConfirmation(String direction) {
        var number = recommended(direction, content -> {});
        officerPasses(number);
        return number;
    }

    /** Confirmed by the agency; the intake is still open. */
    public String eligible(String yuan) {
        var number = recommended(DIRECTION, asking(yuan));
        officerPasses(number);
        agencySays(number, "accepted");
        return number;
    }

    /** In review by expert01 to expert03. */
    public String inReview() {
        house.expertsExist();
        var number = eligible("900000.00");
        house.intakeCloses(DIRECTION);
        officerAssigns(DIRECTION, "expert01", "expert02", "expert03");
        return number;
    }

    // the round

    public void officerAssigns(String direction, String... experts) {
        officerAssigns(direction, officersList(direction), experts);
    }

    /** Numbers of the proposals that the officer's form lists when it is opened now. */
    public List<String> officersList(String direction) {
        var task = engineProbe.task(EngineProbe.roundKey(direction), "assign-experts");
        var numbers = new ArrayList<String>();
        engineProbe
                .shown(task, "assignments")
                .forEach(row -> numbers.add(row.get("number").asText()));
        return numbers;
    }

    /** The officer sends a form that was opened when these were listed. */
    void officerAssigns(String direction, List<String> numbers, String... experts) {
        var rows = numbers.stream()
                .map(number -> Map.of("number", number, "experts", List.of(experts)))
                .toList();
        engineProbe.sends(
                "officer",
                engineProbe.task(EngineProbe.roundKey(direction), "assign-experts"),
                Map.of("assignments", rows));
    }

    public void expertScores(String expert, String number, int score) {
        engineProbe.sends(expert, engineProbe.review(expert, number), House.sheet(score));
    }

    public void expertsScore(String number, int score) {
        for (var expert : List.of("expert01", "expert02", "expert03")) {
            expertScores(expert, number, score);
        }
    }

    public void expertAnswers(String expert, String number, String decision) {
        engineProbe.sends(
                expert, engineProbe.review(expert, number), Map.of("decision", decision, "reason", "与申报人同一课题组"));
    }

    /** The expert takes the review up. */
    public void expertClaims(String expert, String number) {
        var task = engineProbe.review(expert, number).getId();
        engineProbe.asAccount(expert, () -> engineProbe.tasks.claim(task, expert));
    }

    /** The expert says no and so does whoever is invited then; tells who is invited last without an officer. */
    public String lastInPlaceOf(String expert, String number) {
        expertAnswers(expert, number, "decline");
        var next = engineProbe.successor(expert, number);
        expertAnswers(next, number, "decline");
        return engineProbe.successor(next, number);
    }

    /** Both who are invited in the place of the expert say no, so that an officer is asked. */
    public void nobodyTakesThePlaceOf(String expert, String number) {
        var first = engineProbe.successor(expert, number);
        expertAnswers(first, number, "decline");
        expertAnswers(engineProbe.successor(first, number), number, "decline");
    }

    public void officerReplaces(String number, Map<String, ?> answers) {
        engineProbe.sends("officer", engineProbe.task(number, "replace-expert"), answers);
    }

    public void chairSettles(String direction) {
        engineProbe.sends(
                "chair", engineProbe.task(EngineProbe.roundKey(direction), "settle-ranking"), Map.of("remark", "无"));
    }

    public void approverApproves(String direction) {
        engineProbe.sends(
                "approver",
                engineProbe.task(EngineProbe.roundKey(direction), "approve-list"),
                Map.of("decision", "approve"));
    }

    void chairDecidesObjection(String direction, String decision) {
        engineProbe.sends(
                "chair",
                engineProbe.task(EngineProbe.roundKey(direction), "decide-objection"),
                Map.of("decision", decision, "reason", "经核查"));
    }

    /** Somebody's signed objection reaches the officer, who files it. */
    void objectionIsFiled(String number) {
        objectionIsFiled(number, "某研究所");
    }

    void objectionIsFiled(String number, String objector) {
        house.as("officer")
                .post(
                        "/api/rounds/" + House.CALL + "/" + DIRECTION + "/objections",
                        Map.of("number", number, "objector", objector, "ground", "申报材料与事实不符", "signed", true))
                .expect(201);
    }

    /** The notice that was published last is over. */
    void noticeEnds(String direction) {
        engineProbe.timeReaches(
                engineProbe.bean(org.lianshen.round.Notices.class).until(new DirectionId(House.CALL, direction)));
    }
}

package org.lianshen.continuity;

import static org.lianshen.continuity.Applicants.sample;
import static org.lianshen.story.OutsideCalls.DOUBLE_BLIND;
import static org.lianshen.story.OutsideCalls.NINE;
import static org.lianshen.story.OutsideCalls.SINGLE_BLIND;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.lianshen.notification.Outbox;
import org.lianshen.process.EngineProbe;
import org.lianshen.process.ProcessActors;
import org.lianshen.process.TypeSample;
import org.lianshen.process.UndeliverableLetters;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings made-up proposals and rounds to every place where one may wait. Some directions take proposals long after the
 * others have closed, so that all stages stand side by side; {@link #ways()} says what is to happen to whom.
 */
final class EveryWait {

    /** When the story begins: a Monday, with the whole year's holidays known. */
    static final Instant BEGIN = Instant.parse("2026-01-05T01:00:00Z");

    /** Agencies of most directions are late by then. */
    private static final Instant NOW = Instant.parse("2026-03-09T01:00:00Z");

    private static final Instant LONG_INTAKE = Instant.parse("2026-04-20T08:00:00Z");
    private static final Instant LONG_ANSWERS = Instant.parse("2026-06-01T08:00:00Z");

    private final ProcessActors actors;
    private final EngineProbe engineProbe;
    private final Applicants applicants;
    private final RoundDesk desk;
    private final Map<String, AlternativePath> ways = new LinkedHashMap<>();

    EveryWait(ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        applicants = new Applicants(actors);
        desk = new RoundDesk(actors);
    }

    /** What is to happen to whom later on, instead of what usually does. */
    Map<String, AlternativePath> ways() {
        return ways;
    }

    void tell() {
        desk.bringsExperts();
        List.of("1.2", "1.4", "1.9", "2.5", "2.6")
                .forEach(direction -> extend(direction, DeadlineKind.APPLICANTS, null));
        extend("1.4", DeadlineKind.AGENCY, "ffg");
        extend("1.9", DeadlineKind.AGENCY, "nrf");
        List.of("brics", "br", "ru", "in", "za").forEach(agency -> extend("2.5", DeadlineKind.AGENCY, agency));
        applicants.eligible(sample("2.0"));
        var ranked = applicants.eligible(sample("2.2"));
        var settled = applicants.eligible(sample("2.3"));
        var reviewed = Stream.generate(() -> applicants.eligible(sample("2.1")))
                .limit(4)
                .toList();
        var silent = applicants.passed(sample("2.1"));
        var published = applicants.eligible(
                sample("1.7", content -> ((ObjectNode) content.at("/participants/1")).put("kind", "enterprise")));
        var doubted = applicants.eligible(sample("1.8", TypeSample.INDUSTRY.change()));
        var enterprise = applicants.recommended(sample("1.3", House::withEnterprise));
        applicants.passed(sample("1.3"));
        ways.put(applicants.passed(sample("1.3")), AlternativePath.AGENCY_LATE);
        applicants.passed(TypeSample.LABORATORY);
        List.of(NINE, DOUBLE_BLIND, SINGLE_BLIND)
                .forEach(direction -> extend(direction, DeadlineKind.APPLICANTS, null, LONG_INTAKE));
        var deliberated = List.of(outside(NINE), outside(NINE), outside(NINE));
        List.of(DOUBLE_BLIND, SINGLE_BLIND).forEach(this::outside);
        engineProbe.timeReaches(NOW);
        actors.officerPasses(enterprise);
        actors.agencySays(silent, "accepted");
        review(reviewed);
        reviewed("2.2", ranked);
        reviewed("2.3", settled);
        actors.chairSettles("2.3");
        ways.put(ranked, AlternativePath.SHEET_SENT_BACK);
        notice("1.7", published);
        notice("1.8", doubted);
        desk.filesObjection("1.8", doubted);
        ways.put(EngineProbe.roundKey("1.7"), AlternativePath.OBJECTION);
        jointResearch();
        industryResearch();
        jointLaboratory();
        multilateral();
        partnerFunded();
        ambiguousEntries();
        deliberation(deliberated);
        selfChecks();
        lettersComeBack();
    }

    // the rounds

    /**
     * The first waits for its experts. Of the second's one cannot, nor can who was asked instead, one asks for more
     * time, and one has taken the sheet back. The third's have something to say later; the fourth's have claimed.
     */
    private void review(List<String> numbers) {
        assign("2.1");
        var number = numbers.get(1);
        var experts = engineProbe.invited(number);
        actors.expertAnswers(experts.get(0), number, "conflict");
        actors.nobodyTakesThePlaceOf(experts.get(0), number);
        desk.asksForMoreTime(experts.get(1), number);
        desk.takesBack(experts.get(2), number);
        ways.put(numbers.get(0), AlternativePath.TIME);
        ways.put(numbers.get(2), AlternativePath.EXPERTS_SPEAK);
        var claimed = numbers.get(3);
        engineProbe.invited(claimed).forEach(expert -> actors.expertClaims(expert, claimed));
        ways.put(claimed, AlternativePath.TIME);
    }

    /** An eligible proposal of a call that asks for more than the others. */
    private String outside(DirectionId direction) {
        var number = applicants.submittedTo(direction);
        actors.house
                .sends(
                        "recommender-moe",
                        actors.house.task("recommender-moe", number, "recommend-proposal"),
                        Map.of("decision", "recommend"))
                .expect(204);
        actors.house.officerPasses(number);
        actors.agencySays("xag", number, "accepted", Map.of());
        return number;
    }

    private void closes(DirectionId direction) {
        actors.house
                .as("officer")
                .post(
                        "/api/calls/" + direction.call() + "/directions/" + direction.code() + "/closing",
                        Map.of("reason", "试运行"))
                .expect(201);
    }

    /** The scores of three are far apart: one is deliberated on, one in vain, of one a sheet is sent back meanwhile. */
    private void deliberation(List<String> numbers) {
        closes(NINE);
        desk.assigns(engineProbe.task(NINE.key(), "assign-experts"));
        for (var number : numbers) {
            int score = 1;
            for (var expert : engineProbe.invited(number)) {
                engineProbe.sends(expert, engineProbe.review(expert, number), Sheets.nine(score));
                score += 2;
            }
        }
        ways.put(numbers.get(1), AlternativePath.TIME);
        ways.put(numbers.get(2), AlternativePath.SHEET_SENT_BACK);
    }

    private void selfChecks() {
        closes(DOUBLE_BLIND);
        closes(SINGLE_BLIND);
        ways.put(SINGLE_BLIND.key(), AlternativePath.TIME);
    }

    private void lettersComeBack() {
        var letters = new UndeliverableLetters(engineProbe.bean(Outbox.class), engineProbe.bean(JdbcClient.class));
        letters.receiptComesBack(applicants.submitted(sample("1.9")));
        var number = applicants.submitted(sample("1.9"));
        ways.put(number + "-letter-" + letters.receiptComesBack(number), AlternativePath.LETTER_SENT_AGAIN);
    }

    private void assign(String direction) {
        desk.assigns(engineProbe.task(EngineProbe.roundKey(direction), "assign-experts"));
    }

    private void reviewed(String direction, String number) {
        assign(direction);
        engineProbe.invited(number).forEach(expert -> actors.expertScores(expert, number, 80));
    }

    private void notice(String direction, String number) {
        reviewed(direction, number);
        actors.chairSettles(direction);
        actors.approverApproves(direction);
    }

    private void extend(String direction, DeadlineKind kind, @Nullable String agency) {
        var until = kind == DeadlineKind.AGENCY ? LONG_ANSWERS : LONG_INTAKE;
        extend(new DirectionId(House.CALL, direction), kind, agency, until);
    }

    private void extend(DirectionId direction, DeadlineKind kind, @Nullable String agency, Instant until) {
        engineProbe.bean(Deadlines.class).extend(direction, kind, agency, until, "示例：延长期限", "officer");
    }

    // all that waits within a proposal's own stages

    /** One that nobody has recommended, one that will be withdrawn, one that an officer is to check. */
    private void beginning(TypeSample sample) {
        applicants.submitted(sample);
        ways.put(applicants.submitted(sample), AlternativePath.WITHDRAWN);
        applicants.recommended(sample);
    }

    private void jointResearch() {
        var sample = sample("1.9");
        beginning(sample);
        ways.put(applicants.submitted(sample), AlternativePath.TIME);
        actors.officerReturns(applicants.recommended(sample));
        var lapsing = applicants.recommended(sample);
        actors.officerReturns(lapsing);
        ways.put(lapsing, AlternativePath.TIME);
        applicants.passed(sample);
        ways.put(applicants.passed(sample), AlternativePath.TIME);
        differing(sample);
        ways.put(differing(sample), AlternativePath.AGENCY_CORRECTS);
        actors.liaisonDecides(differing(sample), "settle-differences", "return");
        applicants.eligible(sample);
        actors.agencySays(applicants.eligible(sample), "rejected");
    }

    private String differing(TypeSample sample) {
        var number = applicants.passed(sample);
        actors.agencySays("nrf", number, "accepted", Map.of("durationMonths", 36));
        return number;
    }

    private void industryResearch() {
        var sample = TypeSample.INDUSTRY;
        beginning(sample);
        applicants.passed(sample);
        applicants.verified(sample);
        actors.agencySays(applicants.verified(sample), "accepted");
        var revoked = applicants.verified(sample);
        actors.agencySays(revoked, "accepted");
        actors.agencySays(revoked, "rejected");
    }

    private void jointLaboratory() {
        var sample = TypeSample.LABORATORY;
        beginning(sample);
        applicants.passed(sample);
        ways.put(applicants.passed(sample), AlternativePath.TIME);
        engineProbe.sends(
                "liaison",
                engineProbe.task(applicants.passed(sample), "verify-support-letter"),
                Map.of(
                        "contact", "法国驻华使馆科技处",
                        "reachedOn", "2026-03-09",
                        "channel", "telephone",
                        "answer", "confirmed",
                        "reason", "电话核实"));
    }

    private void multilateral() {
        var sample = TypeSample.MULTILATERAL;
        beginning(sample);
        applicants.passed(sample);
        ways.put(applicants.passed(sample), AlternativePath.TIME);
        missing(applicants.passed(sample));
        ways.put(missing(applicants.passed(sample)), AlternativePath.AGENCY_LATE);
        var twelve = Map.of("durationMonths", 12);
        confirmed(applicants.passed(sample), twelve);
        ways.put(confirmed(applicants.passed(sample), twelve), AlternativePath.COUNTRY_REJECTS);
        actors.liaisonDecides(confirmed(applicants.passed(sample), twelve), "settle-differences", "return");
        confirmed(applicants.passed(sample), Map.of());
        say(confirmed(applicants.passed(sample), Map.of()), "brics", "rejected");
    }

    private void say(String number, String agency, String decision) {
        actors.agencySays(agency, number, decision, Map.of());
    }

    /** All have spoken, and one country too few has confirmed. */
    private String missing(String number) {
        List.of("brics", "br").forEach(agency -> say(number, agency, "accepted"));
        List.of("ru", "in", "za").forEach(agency -> say(number, agency, "rejected"));
        return number;
    }

    private String confirmed(String number, Map<String, ?> secretariatSays) {
        actors.agencySays("brics", number, "accepted", secretariatSays);
        List.of("br", "ru").forEach(agency -> say(number, agency, "accepted"));
        return number;
    }

    private void partnerFunded() {
        var sample = TypeSample.PARTNER_FUNDED;
        beginning(sample);
        applicants.passed(sample);
        engineProbe.sends(
                "liaison",
                engineProbe.task(applicants.passed(sample), "verify-funding-evidence"),
                Map.of("federal", "yes", "inField", "yes", "decision", "verified", "reason", "已查询公开数据库"));
        ways.put(EngineProbe.roundKey("2.6"), AlternativePath.CLOSING);
    }

    /** Entries that may be about either of two proposals; of the second pair one is to be withdrawn. */
    private void ambiguousEntries() {
        alike("Monitoring of coastal wetlands by satellite");
        ways.put(keyOf(engineProbe.withForm("identify-proposal").get(0)), AlternativePath.DONE);
        ways.put(alike("Breeding of barley that bears drought"), AlternativePath.WITHDRAWN);
    }

    private String keyOf(Task task) {
        return engineProbe
                .bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private String alike(String title) {
        Consumer<ObjectNode> named = content -> {
            ((ObjectNode) content.get("title")).put("en", title);
            content.remove("foreignSubmission");
        };
        applicants.passed(sample("1.9", named));
        var second = applicants.passed(sample("1.9", named));
        actors.house
                .as("agency-nrf")
                .post(
                        "/api/agencies/nrf/confirmations",
                        List.of(Map.of(
                                "id", "alike-" + title.length(),
                                "direction", "1.9",
                                "decision", "accepted",
                                "title", title,
                                "chineseOrganisation", "Example University",
                                "chineseInvestigator", "Investigator A",
                                "foreignOrganisation", "Partner Institute",
                                "foreignInvestigator", "Investigator B",
                                "durationMonths", 24)))
                .expect(200);
        return second;
    }
}

package org.lianshen.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.desk.SampleFile;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;

/** What the offices of all cooperation types do, over HTTP only; applicants send the catalogue's own examples. */
public final class Offices {

    private static final byte[] PDF = SampleFile.pdf();

    private final House house;
    private final Catalogue catalogue;

    public Offices(House house, Catalogue catalogue) {
        this.house = house;
        this.catalogue = catalogue;
    }

    /** The direction of the call of 2022. */
    public Direction direction(String code) {
        return catalogue.direction(new DirectionId(House.CALL, code)).orElseThrow();
    }

    // the applicant

    String drafts(String direction, Consumer<ObjectNode> change) {
        var example = ExampleProposal.of(direction(direction));
        change.accept(example.content());
        var number = house.as("applicant1")
                .post("/api/proposals", example.content())
                .expect(201)
                .json()
                .get("number")
                .asText();
        for (var kind : example.documents()) {
            house.as("applicant1")
                    .upload("/api/proposals/" + number + "/documents", kind, kind + ".pdf", PDF)
                    .expect(201);
        }
        return number;
    }

    /** Drafted and submitted. */
    public String submits(String direction, Consumer<ObjectNode> change) {
        var number = drafts(direction, change);
        house.submit(number).expect(202);
        return number;
    }

    /** Submitted, recommended, and passed at the formal check. */
    public String passes(String direction, Consumer<ObjectNode> change) {
        var number = submits(direction, change);
        house.recommenderRecommends(number);
        house.officerPasses(number);
        return number;
    }

    /** As {@link #passes(String, Consumer)}, the example as it is. */
    public String passes(String direction) {
        return passes(direction, content -> {});
    }

    // verifications

    /** Finance gives every enterprise the same verdict. */
    public Answer financeDecides(String number, String verdict, String decision, String reason) {
        var task = house.task("finance", number, "verify-matching-funds");
        var verdicts = new ArrayList<Map<String, String>>();
        for (var row : House.json(house.shown("finance", task), "verdicts")) {
            verdicts.add(
                    Map.of("participant", row.get("participant").asText(), "source", "银行资信证明", "verdict", verdict));
        }
        return sends("finance", task, Map.of("verdicts", verdicts, "decision", decision, "reason", reason));
    }

    /** The contact whom the letter names was reached, and answered. */
    public Answer contactAnswers(String number, String answer, String reason) {
        return decides(
                "liaison",
                number,
                "verify-support-letter",
                Map.of(
                        "contact",
                        "Contact of the made-up ministry",
                        "reachedOn",
                        house.today(),
                        "channel",
                        "telephone",
                        "answer",
                        answer,
                        "reason",
                        reason));
    }

    /** What the liaison officer found out about the partner's money. */
    public Answer evidenceIs(String number, String decision, String reason) {
        return decides(
                "liaison",
                number,
                "verify-funding-evidence",
                Map.of("federal", "yes", "inField", "yes", "decision", decision, "reason", reason));
    }

    /** Whoever has that one task of a proposal sends its form. */
    public Answer decides(String account, String number, String form, Map<String, ?> answers) {
        return sends(account, house.task(account, number, form), answers);
    }

    /** Blank answers are left out, as Tasklist leaves them out. */
    private Answer sends(String account, String task, Map<String, ?> answers) {
        var filled = new LinkedHashMap<String, Object>(answers);
        filled.values().removeIf(""::equals);
        return house.sends(account, task, filled);
    }

    // agencies

    /** One entry, with whatever else the agency says of the application. */
    public Answer agencySends(String agency, String direction, String reference, String decision, Map<String, ?> more) {
        var entry = new LinkedHashMap<String, Object>(Map.of(
                "id", "m-" + decision + "-" + System.nanoTime(),
                "direction", direction,
                "reference", reference,
                "decision", decision));
        entry.putAll(more);
        return house.as("agency-" + agency)
                .post("/api/agencies/" + agency + "/confirmations", List.of(entry))
                .expect(200);
    }

    public void agencySends(String agency, String number, String decision) {
        agencySends(agency, number.split("-")[2], number, decision, Map.of());
    }

    // the timeline

    /** What happened, oldest first. */
    List<String> events(String number) {
        return timeline(number, "event");
    }

    /** Where the proposal stood after each step. */
    List<String> statuses(String number) {
        return timeline(number, "to");
    }

    /** The Chinese reason that was given for the last step. */
    String reason(String number) {
        var history = history(number);
        return history.get(history.size() - 1).path("reason").path("zh").asText();
    }

    /** The Chinese reason that goes with what happened. */
    String reasonOf(String number, String event) {
        var reason = "";
        for (var entry : history(number)) {
            if (entry.get("event").asText().equals(event)) {
                reason = entry.path("reason").path("zh").asText();
            }
        }
        return reason;
    }

    private JsonNode history(String number) {
        return house.as("applicant1")
                .get("/api/proposals/" + number + "/history")
                .expect(200)
                .json();
    }

    private List<String> timeline(String number, String field) {
        return StreamSupport.stream(history(number).spliterator(), false)
                .map(entry -> entry.get(field).asText())
                .toList();
    }
}

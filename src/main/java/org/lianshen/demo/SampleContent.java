package org.lianshen.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.lianshen.language.Text;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.Direction;

/** The content of a sample as an applicant's program would send it: valid, but for what the sample shows on purpose. */
final class SampleContent {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ENOUGH_MONTHS = 8;
    private static final int UNTIL_START = 9;

    /** Foreign participants of a multilateral sample, of one country each. */
    private static final int PARTNERS = 2;

    private final Direction direction;
    private final DescribedSample sample;
    private final int index;
    private final LocalDate today;

    /**
     * The content of one sample.
     *
     * @param index its place in the list, which tells its people apart
     * @param today the day of its submission
     */
    SampleContent(Direction direction, DescribedSample sample, int index, LocalDate today) {
        this.direction = direction;
        this.sample = sample;
        this.index = index;
        this.today = today;
    }

    /** The names of the organisation behind an applicant's account. */
    static Text organisation(String applicant) {
        return applicant.equals("applicant1")
                ? new Text("示例大学", "Example University")
                : new Text("示范研究所", "Demonstration Institute");
    }

    ObjectNode json() {
        var content = JSON.objectNode()
                .put("call", direction.call())
                .put("direction", direction.code())
                .put("field", sample.field())
                .put("summary", sample.summary() + "本项目为示例，单位、人员和数据均为虚构。")
                .put(
                        "startDate",
                        today.plusMonths(UNTIL_START).withDayOfMonth(1).toString())
                .put("durationMonths", sample.durationMonths())
                .put("requestedFunding", sample.requestedFunding())
                .put("recommender", sample.recommender());
        content.set("title", name(sample.title()));
        var keywords = content.putArray("keywords");
        sample.keywords().forEach(keywords::add);
        content.set("participants", participants());
        content.set("principalInvestigators", investigators());
        content.putArray("agreements").add(agreement());
        special(content);
        content.putArray("unsuitableExperts");
        content.putObject("declarations").put("integrity", true);
        return content;
    }

    /** What the direction's cooperation type asks for. */
    private void special(ObjectNode content) {
        var type = direction.type();
        if (type.equals(CooperationType.JOINT_LABORATORY)) {
            content.putObject("laboratory").put("name", sample.title().zh()).put("establishedOn", "2018-06-01");
        } else if (type.equals(CooperationType.MULTILATERAL)) {
            content.put("confirmationNumber", reference());
        } else if (type.equals(CooperationType.PARTNER_FUNDED)) {
            content.putObject("partnerFunding")
                    .put("body", "示例国科学基金会 Science Foundation of Exampleland")
                    .put("kind", "committed")
                    .put("reference", reference());
        } else if (!sample.oneSided()) {
            content.putObject("foreignSubmission")
                    .put("agency", direction.confirmation().agencies().get(0))
                    .put("reference", reference())
                    .put("submittedOn", today.minusDays(2).toString());
        }
    }

    /** The agency's number of the application on the other side. */
    String reference() {
        return "EX-%s-%03d".formatted(direction.code(), index);
    }

    private ArrayNode participants() {
        var half = sample.requestedFunding().divide(BigDecimal.valueOf(2));
        var ofLead = sample.enterprise() ? half : sample.requestedFunding();
        var participants = JSON.arrayNode();
        participants.add(participant("cn1", organisation(sample.applicant()), "CN", ofLead)
                .put("kind", sample.applicant().equals("applicant1") ? "university" : "institute")
                .put("role", "lead"));
        if (sample.enterprise()) {
            participants.add(participant("cn2", new Text("示例能源公司", "Example Energy Company"), "CN", half)
                    .put("kind", "enterprise")
                    .put("role", "partner")
                    .put("ownFunding", half));
        }
        var countries = direction.partner().countries();
        for (int partner = 1; partner <= Math.min(PARTNERS, countries.size()); partner++) {
            participants.add(
                    participant("ex" + partner, institute(partner), countries.get(partner - 1), BigDecimal.ZERO)
                            .put("kind", "institute")
                            .put("role", partner == 1 ? "lead" : "partner"));
        }
        return participants;
    }

    private Text institute(int partner) {
        var tail = partner == 1 ? "" : "-" + partner;
        return new Text("示例国第" + index + tail + "研究院", "Exampleland Research Institute " + index + tail);
    }

    private static ObjectNode participant(String id, Text name, String country, BigDecimal funding) {
        var participant = JSON.objectNode()
                .put("id", id)
                .put("country", country)
                .put("legalPerson", true)
                .put("registeredOn", "1998-05-01")
                .put("governmentFunding", funding)
                .put("ownFunding", BigDecimal.ZERO);
        participant.set("name", name(name));
        return participant;
    }

    private ArrayNode investigators() {
        var months = sample.monthsPerYear() == null ? ENOUGH_MONTHS : sample.monthsPerYear();
        var chinese = JSON.objectNode()
                .put("side", "chinese")
                .put("participant", "cn1")
                .put("birthDate", "1978-03-02")
                .put("title", "professor")
                .put("degree", "doctorate")
                .put("email", "investigator%02d@example.org".formatted(index))
                .put("monthsPerYear", months)
                .put("civilServant", false);
        chinese.set("name", name(new Text("示例负责人%02d".formatted(index), "Sample Investigator %02d".formatted(index))));
        var foreign = JSON.objectNode()
                .put("side", "foreign")
                .put("participant", "ex1")
                .put("email", "partner%02d@example.org".formatted(index));
        foreign.set("name", JSON.objectNode().put("en", "Partner %02d".formatted(index)));
        return JSON.arrayNode().add(chinese).add(foreign);
    }

    private ObjectNode agreement() {
        var agreement = JSON.objectNode()
                .put(
                        "kind",
                        direction.type().equals(CooperationType.JOINT_LABORATORY) ? "joint-laboratory" : "cooperation")
                .put("signedOn", today.minusMonths(2).toString())
                .put("validUntil", today.plusYears(5).toString())
                .put("coversIntellectualProperty", true);
        agreement.putArray("signedBy").add("cn1").add("ex1");
        return agreement;
    }

    private static ObjectNode name(Text name) {
        return JSON.objectNode().put("zh", name.zh()).put("en", name.en());
    }
}

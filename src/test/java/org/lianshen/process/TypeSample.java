package org.lianshen.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.lianshen.desk.SampleFile;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;

/**
 * What makes a sample of joint research one of another cooperation type.
 *
 * @param direction the direction, of any call that the house has
 * @param change what its content has besides
 * @param documents kinds of the documents that go with it
 */
public record TypeSample(DirectionId direction, Consumer<ObjectNode> change, List<String> documents) {

    /** A sample of a direction of the call that the stories are about. */
    public TypeSample(String code, Consumer<ObjectNode> change, List<String> documents) {
        this(new DirectionId(House.CALL, code), change, documents);
    }

    /** The smallest file that passes as a PDF. */
    public static final byte[] PDF = SampleFile.pdf();

    /** 1.4: enterprises on both sides. */
    public static final TypeSample INDUSTRY =
            new TypeSample("1.4", TypeSample::enterprises, List.of("own-funding-proof"));

    /** 1.6: two and two, and the officer may waive the matching funds. */
    static final TypeSample WAIVABLE = new TypeSample("1.6", TypeSample::enterprises, List.of());

    /** 1.2: a joint laboratory with its letter of support. */
    public static final TypeSample LABORATORY = new TypeSample(
            "1.2",
            TypeSample::laboratory,
            List.of("foreign-government-support", "joint-plan", "cooperation-agreement"));

    /** 2.5: partners from Brazil and Russia. */
    public static final TypeSample MULTILATERAL =
            new TypeSample("2.5", TypeSample::secondCountry, List.of("joint-application-form"));

    /** 2.6: the partner has federal money. */
    public static final TypeSample PARTNER_FUNDED =
            new TypeSample("2.6", TypeSample::federalMoney, List.of("partner-funding-proof"));

    private static void enterprises(ObjectNode content) {
        var participants = (ArrayNode) content.get("participants");
        funding((ObjectNode) participants.get(0), "600000.00", "0.00");
        funding(enterprise(participants, "cn2", "CN"), "300000.00", "300000.00");
        funding(
                enterprise(
                        participants, "f2", participants.get(1).get("country").asText()),
                "0.00",
                "500000.00");
    }

    private static ObjectNode enterprise(ArrayNode participants, String id, String country) {
        return participant(participants, id, country, "enterprise");
    }

    private static ObjectNode participant(ArrayNode participants, String id, String country, String kind) {
        var participant = participants.addObject();
        participant.put("id", id).put("country", country).put("kind", kind).put("role", "partner");
        participant.putObject("name").put("zh", "示例单位" + id).put("en", "Example Organisation " + id);
        return participant.put("legalPerson", true).put("registeredOn", "2005-03-01");
    }

    private static void funding(ObjectNode participant, String government, String own) {
        participant.put("governmentFunding", new BigDecimal(government)).put("ownFunding", new BigDecimal(own));
    }

    private static void laboratory(ObjectNode content) {
        content.put("durationMonths", 36);
        content.putObject("laboratory").put("name", "示例联合实验室").put("establishedOn", "2018-06-01");
        var agreement = ((ArrayNode) content.get("agreements")).addObject();
        agreement.put("kind", "joint-laboratory").put("signedOn", "2018-06-01");
        agreement.putArray("signedBy").add("cn1").add("f1");
        content.remove("foreignSubmission");
    }

    private static void secondCountry(ObjectNode content) {
        var participants = (ArrayNode) content.get("participants");
        funding(participant(participants, "f2", "RU", "institute"), "0.00", "0.00");
        content.put("confirmationNumber", "BRICS-SAMPLE-1");
        content.remove("foreignSubmission");
    }

    private static void federalMoney(ObjectNode content) {
        content.putObject("partnerFunding")
                .put("body", "NSF")
                .put("kind", "committed")
                .put("reference", "SAMPLE-1");
        content.remove("foreignSubmission");
    }
}

package org.lianshen.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Reference;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ContentWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts proposals into the database as if they had come there by themselves. */
public class SampleProposals {

    /** The call of all samples. */
    public static final String CALL = "2022-1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String SAMPLE = """
            {"call": "2022-1", "title": {"zh": "供水管网诊断", "en": "Diagnosis of water networks"}, "summary": "…",
             "startDate": "2022-09-01", "durationMonths": 24, "requestedFunding": 1500000.00, "recommender": "sc-kjt",
             "participants": [
               {"id": "cn1", "name": {"zh": "示例大学", "en": "Example University"}, "country": "CN",
                "kind": "university", "role": "lead", "governmentFunding": 1000000.00, "ownFunding": 0.00},
               {"id": "cn2", "name": {"zh": "示例公司", "en": "Example Company"}, "country": "CN",
                "kind": "enterprise", "role": "partner", "governmentFunding": 500000.00, "ownFunding": 600000.00},
               {"id": "f1", "name": {"en": "Example Partner GmbH"}, "country": "AT",
                "kind": "enterprise", "role": "lead", "governmentFunding": 0.00, "ownFunding": 900000.00}],
             "principalInvestigators": [
               {"side": "chinese", "name": {"zh": "负责人甲", "en": "Investigator A"}, "participant": "cn1"},
               {"side": "foreign", "name": {"en": "Investigator B"}, "participant": "f1"}],
             "declarations": {"integrity": true}}""";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final ContentReader reader;
    private final ContentWriter writer;
    private final Clock clock;
    private final AtomicInteger next = new AtomicInteger();

    SampleProposals(JdbcClient jdbc, Catalogue catalogue, ContentReader reader, ContentWriter writer, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    /** A well-formed proposal of that direction, as JSON: a university and a company here, a company abroad. */
    public ObjectNode json(String direction) {
        try {
            var json = (ObjectNode) JSON.readTree(SAMPLE);
            json.put("direction", direction);
            json.put(
                    "field",
                    catalogue
                            .direction(new DirectionId(CALL, direction))
                            .orElseThrow()
                            .fields()
                            .get(0)
                            .name()
                            .zh());
            return json;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The sample of that direction at that status; its number. */
    public String put(String direction, ProposalStatus status) {
        return put(direction, status, json -> {});
    }

    /** The sample of that direction at that status, with this reference of the foreign application; its number. */
    public String put(String direction, ProposalStatus status, String foreignReference) {
        return put(direction, status, json -> declare(json, foreignReference));
    }

    /** Declares a foreign application with that reference. */
    public static void declare(ObjectNode json, String foreignReference) {
        json.putObject("foreignSubmission").put("agency", "any").put("reference", foreignReference);
    }

    /** The sample of that direction with some change at that status; its number. */
    public String put(String direction, ProposalStatus status, Consumer<ObjectNode> change) {
        var json = json(direction);
        change.accept(json);
        var content = reader.read(json).orRefuse();
        var submission = content.foreignSubmission();
        var number = "%s-%s-%04d".formatted(CALL, direction, next.incrementAndGet());
        jdbc.sql("insert into proposal (number, call, direction, status, organisation, created_by, created_at, version,"
                        + " content, foreign_reference, recommender) values (:number, :call, :direction, :status,"
                        + " 'sample-university', 'applicant', :at, 1, :content, :reference, :recommender)")
                .param("number", number)
                .param("call", CALL)
                .param("direction", direction)
                .param("status", status.word())
                .param("at", OffsetDateTime.now(clock))
                .param("content", writer.json(content))
                .param("reference", submission == null ? null : Reference.key(submission.reference()))
                .param("recommender", content.recommender())
                .update();
        return number;
    }

    /** Moves a proposal by force, for a cause. */
    public void move(String number, ProposalStatus to, Cause cause) {
        jdbc.sql("update proposal set status = :status where number = :number")
                .param("status", to.word())
                .param("number", number)
                .update();
        jdbc.sql("insert into proposal_history (number, at, event, to_status) values (:number, :at, :event, :to)")
                .param("number", number)
                .param("at", OffsetDateTime.now(clock))
                .param("event", cause.word())
                .param("to", to.word())
                .update();
    }

    /** Where the proposal stands. */
    public ProposalStatus status(String number) {
        return jdbc.sql("select status from proposal where number = :number")
                .param("number", number)
                .query(String.class)
                .optional()
                .flatMap(ProposalStatus::ofWord)
                .orElseThrow();
    }
}

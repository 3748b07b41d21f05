package org.lianshen.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lianshen.language.word.Word;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Reference;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ContentWriter;
import org.lianshen.story.Sample;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts proposals into the database as if they had come there by themselves. */
public class SampleProposals {

    /** The call of all samples. */
    public static final String CALL = "2022-1";

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
        var field = catalogue
                .direction(new DirectionId(CALL, direction))
                .orElseThrow()
                .fields()
                .get(0);
        var json = Sample.made(CALL, direction, field.name().zh(), "AT");
        json.put("startDate", "2022-09-01").put("requestedFunding", new BigDecimal("1500000.00"));
        json.putObject("title").put("zh", "供水管网诊断").put("en", "Diagnosis of water networks");
        json.remove("agreements");
        var participants = json.withArray("participants");
        ((ObjectNode) participants.get(0)).put("governmentFunding", new BigDecimal("1000000.00"));
        var abroad = (ObjectNode) participants.get(1);
        abroad.putObject("name").put("en", "Example Partner GmbH");
        abroad.put("kind", "enterprise").put("ownFunding", new BigDecimal("900000.00"));
        var company = participants.insertObject(1);
        company.put("id", "cn2").put("country", "CN").put("kind", "enterprise").put("role", "partner");
        company.putObject("name").put("zh", "示例公司").put("en", "Example Company");
        company.put("governmentFunding", new BigDecimal("500000.00")).put("ownFunding", new BigDecimal("600000.00"));
        return json;
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
                .flatMap(word -> Word.find(ProposalStatus.class, word))
                .orElseThrow();
    }
}

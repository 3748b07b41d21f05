package org.lianshen.proposal.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.StoredDocument;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ContentReading;
import org.lianshen.proposal.content.ContentWriter;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Component;

/**
 * A proposal as JSON: the contract's content, with what the system knows about it beside it. What is read can be sent
 * back as it is: the system's own properties are left aside.
 */
@Component
class ProposalView {

    /** Properties that the system fills; a client that sends back what it read sends them, too. */
    private static final Set<String> OURS = Set.of(
            "number",
            "status",
            "version",
            "organisation",
            "createdAt",
            "submittedAt",
            "correctionRound",
            "correctionUntil");

    private static final Set<String> DOCUMENT_FACTS = Set.of("id", "name", "mediaType", "size", "sha256", "uploadedAt");

    private final ContentWriter writer;
    private final ContentReader reader;
    private final StrictBody bodies;
    private final Documents documents;

    ProposalView(ContentWriter writer, ContentReader reader, StrictBody bodies, Documents documents) {
        this.writer = writer;
        this.reader = reader;
        this.bodies = bodies;
        this.documents = documents;
    }

    ObjectNode of(Proposal proposal) {
        var json = summary(proposal);
        json.put("version", proposal.version());
        json.put("organisation", proposal.organisation());
        json.put("createdAt", time(proposal.createdAt()));
        json.put("submittedAt", time(proposal.submittedAt()));
        json.put("correctionRound", proposal.correctionRound());
        json.put("correctionUntil", time(proposal.correctionUntil()));
        json.setAll((ObjectNode) writer.tree(proposal.content()));
        json.set("documents", documents(json.arrayNode(), documents.of(proposal.number())));
        json.properties().removeIf(property -> property.getValue().isNull());
        return json;
    }

    ObjectNode summary(Proposal proposal) {
        var tree = writer.tree(proposal.content());
        var json = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        json.put("number", proposal.number().value());
        json.put("call", proposal.direction().call());
        json.put("direction", proposal.direction().code());
        json.put("status", proposal.status().word());
        if (tree.has("title")) {
            json.set("title", tree.get("title"));
        }
        return json;
    }

    ObjectNode document(StoredDocument document) {
        var json = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        json.put("id", document.id().toString());
        json.put("kind", document.kind().word());
        json.put("name", document.name());
        json.put("mediaType", document.mediaType());
        json.put("size", document.size());
        json.put("sha256", document.sha256());
        json.put("uploadedAt", time(document.uploadedAt()));
        return json;
    }

    private JsonNode documents(ArrayNode array, List<StoredDocument> list) {
        list.forEach(document -> array.add(document(document)));
        return array;
    }

    /** Reads what a client sent for this proposal; it may name its number, but no other. */
    ContentReading read(byte[] body, String number) throws IOException {
        var named = bodies.parse(body).path("number");
        if (!named.isMissingNode() && !named.asText().equals(number)) {
            throw Refusal.unacceptable("/number", Text.of("proposal.number-is-given"));
        }
        return read(body);
    }

    /** Reads what a client sent. */
    ContentReading read(byte[] body) throws IOException {
        var parsed = bodies.parse(body);
        if (!parsed.isObject()) {
            return reader.read(body);
        }
        var tree = (ObjectNode) parsed;
        boolean sentBack = OURS.stream().anyMatch(tree::has);
        if (!sentBack && !tree.path("documents").isArray()) {
            return reader.read(body);
        }
        OURS.forEach(tree::remove);
        if (tree.get("documents") instanceof ArrayNode array) {
            array.forEach(entry -> {
                if (entry instanceof ObjectNode facts) {
                    DOCUMENT_FACTS.forEach(facts::remove);
                }
            });
        }
        return reader.read(bodies.bytes(tree));
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null
                ? null
                : instant.atZone(Beijing.ZONE).toOffsetDateTime().toString();
    }
}

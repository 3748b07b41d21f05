package org.lianshen.proposal.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Writes a proposal always the same way: the contract's key order, money with two decimals, absent parts left out, no
 * white space, UTF-8. Equal contents give equal bytes, so that a SHA-256 over them identifies what was submitted.
 */
@Component
public class ContentWriter {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The canonical JSON. */
    public String json(ProposalContent content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A proposal's content can always be written", unwritable);
        }
    }

    /** The canonical JSON in UTF-8. */
    public byte[] bytes(ProposalContent content) {
        return json(content).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical JSON as a tree. */
    public JsonNode tree(ProposalContent content) {
        return mapper.valueToTree(content);
    }

    /** SHA-256 of the canonical bytes, 64 lower-case hexadecimal digits. */
    public String sha256(ProposalContent content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(content)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}

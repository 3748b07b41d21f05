package org.lianshen.proposal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Bodies as trees, without losing a digit. What a tree would hide (properties sent twice) stays with the reader. */
@Component
class StrictBody {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The tree, or a missing node where the body is not plain JSON; the reader then says what is wrong with it. */
    JsonNode parse(byte[] body) throws IOException {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException notPlain) {
            return MissingNode.getInstance();
        }
    }

    byte[] bytes(JsonNode tree) throws IOException {
        return mapper.writeValueAsBytes(tree);
    }
}

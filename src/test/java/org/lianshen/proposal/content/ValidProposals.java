package org.lianshen.proposal.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Example;
import org.lianshen.programme.load.CatalogueLoader;

/** The valid proposals of the catalogue, and small changes to them written as {@code /path=json; -/path}. */
public final class ValidProposals {

    /** The catalogue that comes with the product. */
    public static final Catalogue CATALOGUE = CatalogueLoader.load(List.of(), false);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ValidProposals() {}

    /** The direction of call 2022-1. */
    public static Direction direction(String code) {
        return CATALOGUE.direction(new DirectionId("2022-1", code)).orElseThrow();
    }

    /** The valid proposal of a direction, changed by these edits. */
    public static JsonNode of(String code, String... edits) {
        return ContentEdits.applied(
                direction(code).validProposal().orElseThrow(),
                Arrays.stream(edits).flatMap(ValidProposals::edits).toList());
    }

    /** The bytes that a client would send. */
    public static byte[] bytes(JsonNode proposal) {
        try {
            return MAPPER.writeValueAsBytes(proposal);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static Stream<Example.Edit> edits(String written) {
        return Arrays.stream(written.split("; "))
                .map(String::strip)
                .filter(edit -> !edit.isEmpty())
                .map(ValidProposals::edit);
    }

    private static Example.Edit edit(String written) {
        if (written.startsWith("-")) {
            return new Example.Edit(written.substring(1), MissingNode.getInstance());
        }
        String[] parts = written.split("=", 2);
        try {
            return new Example.Edit(parts[0], MAPPER.readTree(parts[1]));
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException(written, noJson);
        }
    }
}

package org.lianshen.programme.load;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * One file of a guideline.
 *
 * @param name how faults name it: folder and file
 * @param resource where it is
 */
record YamlFile(String name, Resource resource) {

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads its one object; none, and a fault, where it is not readable. */
    <T> @Nullable T read(Faults faults, Function<YamlFields, @Nullable T> reader) {
        JsonNode tree = tree(faults);
        return tree.isMissingNode() ? null : YamlFields.read(tree, new FaultPlace(name, ""), faults, reader);
    }

    private JsonNode tree(Faults faults) {
        try (var stream = resource.getInputStream()) {
            return MAPPER.readTree(stream);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            faults.add(new FaultPlace(name, at == null ? "" : "line " + at.getLineNr()), broken.getOriginalMessage());
        } catch (IOException unreadable) {
            faults.add(new FaultPlace(name, ""), "cannot be read: " + unreadable.getMessage());
        }
        return MissingNode.getInstance();
    }
}

package org.lianshen.monitor.bottleneck;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Who is waited for at which activity, as {@code monitor/parties.yaml} has it. */
@Component
public class Parties {

    private static final String FILE = "monitor/parties.yaml";

    private final Map<Wait, Party> parties = new HashMap<>();

    /** Reads the file. */
    Parties() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            new ObjectMapper(new YAMLFactory())
                    .readValue(file, new TypeReference<Map<Party, Map<String, List<String>>>>() {})
                    .forEach((party, models) -> models.forEach((model, activities) ->
                            activities.forEach(activity -> parties.put(new Wait(model, activity), party))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /** Who is waited for there; empty where nothing waits. */
    public Optional<Party> of(String model, String activity) {
        return Optional.ofNullable(parties.get(new Wait(model, activity)));
    }

    private record Wait(String model, String activity) {}
}

package org.lianshen.models.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.lianshen.client.ApiClient;
import org.lianshen.story.House;

/** One designer proposes, the other approves, and what runs is taken along. */
final class TwoDesigners {

    static final String MIGRATIONS = "/api/models/migrations";
    private static final String CHANGES = "/api/models/changes";

    private final House house;
    private final ManagementService management;

    TwoDesigners(House house, ManagementService management) {
        this.house = house;
        this.management = management;
    }

    /** The text of a model or form that is live. */
    String live(String id) {
        return house.as("designer").get("/api/models/" + id).expect(200).text();
    }

    /** Files go live, by their names; the checker says nothing. */
    void goesLive(Map<String, String> files) {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        var change = house.as("designer")
                .send(house.as("designer")
                        .request(CHANGES)
                        .header("Content-Type", ApiClient.MULTIPART)
                        .POST(ApiClient.files(Map.of("reason", "修改"), bytes)))
                .expect(201)
                .json();
        assertThat(change.get("findings")).isEmpty();
        var sha256 = new HashMap<String, String>();
        change.get("files")
                .forEach(file ->
                        sha256.put(file.get("name").asText(), file.get("sha256").asText()));
        house.as("designer2")
                .post(CHANGES + "/" + change.get("id").asLong() + "/approval", Map.of("sha256", sha256))
                .expect(200);
    }

    JsonNode begin(Map<String, ?> order) {
        return house.as("designer").post(MIGRATIONS, order).expect(202).json();
    }

    JsonNode find(JsonNode migration) {
        return house.as("designer")
                .get(MIGRATIONS + "/" + migration.get("id").asLong())
                .expect(200)
                .json();
    }

    /** The job executor gets to what belongs to no instance. */
    void executorWorks() {
        while (true) {
            var next = management.createJobQuery().list().stream()
                    .filter(job -> job.getProcessDefinitionKey() == null)
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            management.executeJob(next.get().getId());
        }
    }

    /** What has become of a migration at its end. */
    JsonNode done(Map<String, ?> order) {
        var migration = begin(order);
        executorWorks();
        var done = find(migration);
        assertThat(done.get("state").asText()).isEqualTo("done");
        return done;
    }
}

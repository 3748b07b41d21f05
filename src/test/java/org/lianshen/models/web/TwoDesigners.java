package org.lianshen.models.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.lianshen.client.ApiClient;
import org.lianshen.client.ApiClient.Answer;

/** One designer proposes, the other approves, and what runs is taken along. */
public final class TwoDesigners {

    public static final String CHANGES = "/api/models/changes";
    public static final String MIGRATIONS = "/api/models/migrations";

    private final Function<String, ApiClient> accounts;

    /** They come as programs of those accounts. */
    public TwoDesigners(Function<String, ApiClient> accounts) {
        this.accounts = accounts;
    }

    /** The text of a model or form that is live. */
    public String live(String id) {
        return accounts.apply("designer").get("/api/models/" + id).expect(200).text();
    }

    /** Somebody proposes files, by their names. */
    public Answer propose(String account, Map<String, byte[]> files) {
        var client = accounts.apply(account);
        return client.send(client.request(CHANGES)
                .header("Content-Type", ApiClient.MULTIPART)
                .POST(ApiClient.files(Map.of("reason", "修改"), files)));
    }

    /** Somebody approves all files of a change as they are. */
    Answer approve(String account, JsonNode change) {
        var sha256 = new HashMap<String, String>();
        change.get("files")
                .forEach(file ->
                        sha256.put(file.get("name").asText(), file.get("sha256").asText()));
        return accounts.apply(account)
                .post(CHANGES + "/" + change.get("id").asLong() + "/approval", Map.of("sha256", sha256));
    }

    /** Files go live, by their names; the checker says nothing. */
    public void goesLive(Map<String, String> files) {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        var change = propose("designer", bytes).expect(201).json();
        assertThat(change.get("findings")).isEmpty();
        approve("designer2", change).expect(200);
    }

    public JsonNode begin(Map<String, ?> order) {
        return accounts.apply("designer").post(MIGRATIONS, order).expect(202).json();
    }

    public JsonNode find(JsonNode migration) {
        return accounts.apply("designer")
                .get(MIGRATIONS + "/" + migration.get("id").asLong())
                .expect(200)
                .json();
    }

    /** The job executor gets to what belongs to no instance, one portion after the other. */
    public static void executorWorks(ManagementService management) {
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
    JsonNode done(Map<String, ?> order, ManagementService management) {
        var migration = begin(order);
        executorWorks(management);
        var done = find(migration);
        assertThat(done.get("state").asText()).isEqualTo("done");
        return done;
    }
}

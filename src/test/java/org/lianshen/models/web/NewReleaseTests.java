package org.lianshen.models.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.DesignedFiles;
import org.lianshen.process.deployment.LiveModels;
import org.lianshen.process.deployment.ReleasedModels;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A start brings what its release changed, and keeps what designers made. */
@LianshenTest
class NewReleaseTests {

    private static final String DESIGNED = "formal-check.bpmn";
    private static final String UNTOUCHED = "correction.bpmn";

    @LocalServerPort
    int port;

    @Autowired
    LiveModels live;

    @Autowired
    ReleasedModels released;

    @Autowired
    RepositoryService repository;

    private DesignedFiles release;
    private DesignedFile designed;

    @BeforeEach
    void designersMakeOneModelLive() {
        release = live.files(live.current().id());
        designed = changed(release, DESIGNED, "designers");
        var change = new ApiClient(port, "designer");
        var sent = change.send(change.request("/api/models/changes")
                        .header("Content-Type", ApiClient.MULTIPART)
                        .POST(ApiClient.file(Map.of("reason", "期限"), DESIGNED, designed.content())))
                .expect(201)
                .json();
        new ApiClient(port, "designer2")
                .post(
                        "/api/models/changes/" + sent.get("id").asLong() + "/approval",
                        Map.of("sha256", Map.of(DESIGNED, designed.sha256())))
                .expect(200);
    }

    private static DesignedFile changed(DesignedFiles files, String name, String by) {
        var content = new String(files.find(name).orElseThrow().content(), UTF_8);
        return new DesignedFile(name, (content + "<!-- " + by + " -->").getBytes(UTF_8));
    }

    @Test
    void theSameReleaseChangesNothing() {
        var before = live.current();
        released.bring(repository, release);
        assertThat(live.current()).isEqualTo(before);
        assertThat(live.files(before.id()).find(DESIGNED)).contains(designed);
    }

    @Test
    void whatTheReleaseChangedComesAndTheRestStays() {
        var newer = changed(release, UNTOUCHED, "release");
        var coming = released.coming(release.with(List.of(newer), List.of()));
        assertThat(coming.find(UNTOUCHED)).contains(newer);
        assertThat(coming.find(DESIGNED)).contains(designed);
        assertThat(coming.all()).hasSameSizeAs(release.all());
    }

    @Test
    void whereBothChangedAFileTheReleasesIsLive() {
        var newer = changed(release, DESIGNED, "release");
        assertThat(released.coming(release.with(List.of(newer), List.of())).find(DESIGNED))
                .contains(newer);
    }

    @Test
    void aFileThatTheReleaseDropsGoes() {
        var coming = released.coming(release.with(List.of(), List.of(UNTOUCHED)));
        assertThat(coming.find(UNTOUCHED)).isEmpty();
        assertThat(coming.find(DESIGNED)).contains(designed);
    }
}

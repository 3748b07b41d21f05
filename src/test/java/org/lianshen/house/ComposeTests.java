package org.lianshen.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The compose file names what it needs and keeps no secret. */
class ComposeTests {

    private final JsonNode services = read().path("services");

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("docker-compose.yml").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void namesTheApplicationItsDatabaseAndAMailCatcher() {
        assertThat(services.fieldNames()).toIterable().containsExactlyInAnyOrder("app", "postgres", "mail");
        assertThat(services.at("/postgres/image").asText()).matches("postgres:17\\.\\d+-\\w+");
        assertThat(services.at("/mail/image").asText()).matches("axllent/mailpit:v\\d+\\.\\d+\\.\\d+");
        assertThat(services.at("/app/build/dockerfile").asText()).isEqualTo("src/main/docker/Dockerfile");
        assertThat(services.at("/app/build/context").asText()).isEqualTo(".");
    }

    @Test
    void theApplicationStartsForRealData() {
        var app = services.at("/app/environment");
        assertThat(app.path("LIANSHEN_DEMO_ENABLED").asText()).isEqualTo("false");
        assertThat(app.path("SERVER_ADDRESS").asText()).isEqualTo("0.0.0.0");
        assertThat(app.path("SPRING_DATASOURCE_URL").asText()).startsWith("jdbc:postgresql://postgres:");
        assertThat(app.path("SPRING_MAIL_HOST").asText()).isEqualTo("mail");
    }

    @Test
    void everySecretComesFromTheEnvironmentWithoutADefault() {
        var secrets = new ArrayList<Map.Entry<String, String>>();
        for (var service : services) {
            service.path("environment").properties().forEach(each -> {
                if (each.getKey().matches(".*(PASSWORD|SECRET|TOKEN|KEY).*")) {
                    secrets.add(Map.entry(each.getKey(), each.getValue().asText()));
                }
            });
        }
        assertThat(secrets)
                .extracting(Map.Entry::getKey)
                .contains("SPRING_DATASOURCE_PASSWORD", "LIANSHEN_ADMIN_PASSWORD", "POSTGRES_PASSWORD");
        assertThat(secrets).allSatisfy(secret -> assertThat(secret.getValue()).matches("\\$\\{[A-Z_]+:\\?[^}]+}"));
    }

    @Test
    void everyServiceTellsItsHealthAndOnlyLoopbackIsPublished() throws IOException {
        for (var service : List.of("postgres", "mail")) {
            assertThat(services.at("/" + service + "/healthcheck/test"))
                    .as(service)
                    .isNotEmpty();
            assertThat(services.at("/app/depends_on/" + service + "/condition").asText())
                    .isEqualTo("service_healthy");
        }
        assertThat(StreamSupport.stream(services.spliterator(), false)
                        .flatMap(service ->
                                StreamSupport.stream(service.path("ports").spliterator(), false))
                        .map(JsonNode::asText))
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(Files.readString(Path.of("src/main/docker/Dockerfile")))
                .contains("HEALTHCHECK", "USER 10001:10001", "extract --layers")
                .containsPattern("FROM eclipse-temurin:17\\.[\\d._]+-jre-\\w+\n");
    }

    @Test
    void nothingIsWrittenButVolumesAndMemory() {
        for (var service : services) {
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.path("tmpfs")).isNotEmpty();
            assertThat(service.path("security_opt").path(0).asText()).isEqualTo("no-new-privileges:true");
        }
    }
}

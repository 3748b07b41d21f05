package org.lianshen.drills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The application, as it is built, in a process of its own. */
final class Node {

    private static final Path JAR = Path.of("target", "lianshen.jar");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final int port;
    private final Path log;
    private final Path settings;
    private @Nullable OwnProcess process;

    /**
     * Not started yet.
     *
     * @param settings the folder of its {@code application.properties}
     */
    Node(int port, Path log, Path settings) {
        this.port = port;
        this.log = log;
        this.settings = settings;
    }

    String root() {
        return "http://127.0.0.1:" + port;
    }

    void start() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + ": mvn -Pdrills verify builds it first");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<String>();
        command.add(java);
        command.addAll(DrillSettings.javaOptions());
        command.addAll(List.of(
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--spring.config.additional-location=file:" + settings + "/"));
        process = OwnProcess.start(command, log);
    }

    void kill() {
        started().kill();
    }

    void stop() {
        if (process != null) {
            process.stop();
        }
    }

    private OwnProcess started() {
        return Objects.requireNonNull(process, "not started yet");
    }

    /** Waits until it says that it is up; then anybody may come. */
    void awaitUp() {
        Polling.until("the application on port " + port + " is up, see " + log, DrillSettings.RECOVERY, () -> {
            if (!started().isAlive()) {
                throw new AssertionError("The application on port " + port + " has ended, see " + log);
            }
            return isUp();
        });
    }

    boolean isUp() {
        return health().contains("\"UP\"");
    }

    /** What it says of itself to anybody; empty where it does not answer. */
    String health() {
        var request = HttpRequest.newBuilder(URI.create(root() + "/actuator/health"))
                .timeout(Duration.ofSeconds(40))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

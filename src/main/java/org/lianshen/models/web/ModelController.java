package org.lianshen.models.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianshen.models.LiveFiles;
import org.lianshen.problem.Refusal;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.LiveVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Models and forms that are live, for programs of designers. */
@RestController
@RequestMapping("/api/models")
@PreAuthorize("hasRole('DESIGNER')")
class ModelController {

    private final LiveFiles live;

    ModelController(LiveFiles live) {
        this.live = live;
    }

    @GetMapping
    List<Line> list() {
        var files = live.files();
        return live.versions().stream()
                .map(each -> Line.of(each, files.find(each.name()).orElseThrow(Refusal::notFound)))
                .toList();
    }

    /** The file itself, to be opened in an editor. */
    @GetMapping("/{model}")
    ResponseEntity<byte[]> file(@PathVariable String model) {
        return SentModel.of(live.files().all().stream()
                .filter(file -> file.id().equals(model) || file.name().equals(model))
                .findFirst()
                .orElseThrow(Refusal::notFound));
    }

    /**
     * A model or form.
     *
     * @param id a model's key or a form's id
     * @param kind which of them: {@code bpmn} or {@code form}
     * @param version the engine's count of versions
     * @param tag what it came with: {@code release}, or the change
     * @param sha256 of its bytes, in lower-case hexadecimal digits
     * @param deployedAt when it went live
     * @param running how many instances run by it, or how many open tasks show it, in all versions
     * @param runningByVersion the same by version
     */
    record Line(
            String id,
            String kind,
            int version,
            String tag,
            String sha256,
            Instant deployedAt,
            long running,
            Map<String, Long> runningByVersion) {

        static Line of(LiveVersion live, DesignedFile file) {
            var byVersion = new TreeMap<String, Long>();
            live.running().forEach((version, count) -> byVersion.put(Integer.toString(version), count));
            return new Line(
                    file.id(),
                    DesignedFile.isModel(file.name()) ? "bpmn" : "form",
                    live.version(),
                    live.deployment().tag(),
                    file.sha256(),
                    live.deployment().at(),
                    live.runningTogether(),
                    byVersion);
        }
    }
}

package org.lianshen.models.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.models.LiveFiles;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.LiveVersion;
import org.lianshen.process.migration.Migrations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what runs to the live models, for designers. */
@Controller
@RequestMapping("/models/migrations")
@PreAuthorize("hasRole('DESIGNER')")
class MigrationPages {

    private final Migrations migrations;
    private final LiveFiles live;

    MigrationPages(Migrations migrations, LiveFiles live) {
        this.migrations = migrations;
        this.live = live;
    }

    @GetMapping
    String list(Model page) {
        return list(List.of(), page);
    }

    private String list(List<Text> faults, Model page) {
        page.addAttribute("migrations", migrations.latest());
        page.addAttribute(
                "behind",
                live.versions().stream().filter(MigrationPages::isBehind).toList());
        page.addAttribute("faults", faults);
        return "model-migrations";
    }

    /** Whether something runs by an old version of that model. */
    private static boolean isBehind(LiveVersion version) {
        return DesignedFile.isModel(version.name())
                && version.running().keySet().stream().anyMatch(each -> each != version.version());
    }

    @PostMapping
    String start(
            @RequestParam(required = false) @Nullable List<String> models,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            @RequestParam(required = false) @Nullable String timers,
            Model page,
            HttpServletResponse response) {
        try {
            var asked = new Migrations.Asked(models == null ? null : new ArrayList<>(models), dryRun, timers, null);
            return "redirect:/models/migrations/" + migrations.start(asked).id();
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            return list(sentences(refused), page);
        }
    }

    @GetMapping("/{migration}")
    String migration(@PathVariable long migration, Model page) {
        page.addAttribute("migration", migrations.find(migration));
        return "model-migration";
    }

    @PostMapping("/{migration}/stop")
    String stop(@PathVariable long migration, Model page, HttpServletResponse response) {
        try {
            migrations.stop(migration);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            // whoever stops what has ended reads how it ended
            response.setStatus(refused.kind().status());
            return migration(migration, page);
        }
        return "redirect:/models/migrations/" + migration;
    }

    private static List<Text> sentences(Refusal refused) {
        return refused.errors().isEmpty()
                ? List.of(refused.text())
                : refused.errors().stream().map(FieldError::message).toList();
    }
}

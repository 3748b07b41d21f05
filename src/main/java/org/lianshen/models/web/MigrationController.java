package org.lianshen.models.web;

import java.net.URI;
import java.util.List;
import org.lianshen.process.migration.Migrations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Migrations of what runs to the live models, for programs of designers. */
@RestController
@RequestMapping("/api/models/migrations")
@PreAuthorize("hasRole('DESIGNER')")
class MigrationController {

    private final Migrations migrations;

    MigrationController(Migrations migrations) {
        this.migrations = migrations;
    }

    @GetMapping
    List<MigrationView> list() {
        return migrations.latest().stream().map(MigrationView::of).toList();
    }

    /** Begins one, which goes on by itself. */
    @PostMapping
    ResponseEntity<MigrationView> start(@RequestBody Migrations.Asked body) {
        var migration = migrations.start(body);
        return ResponseEntity.accepted()
                .location(URI.create("/api/models/migrations/" + migration.id()))
                .body(MigrationView.of(migration));
    }

    @GetMapping("/{migration}")
    MigrationView find(@PathVariable long migration) {
        return MigrationView.of(migrations.find(migration));
    }

    /** Leaves everything that has not had its turn as it is. */
    @PostMapping("/{migration}/stop")
    MigrationView stop(@PathVariable long migration) {
        return MigrationView.of(migrations.stop(migration));
    }
}

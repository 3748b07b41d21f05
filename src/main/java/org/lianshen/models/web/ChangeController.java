package org.lianshen.models.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.models.ModelChanges;
import org.lianshen.models.rehearsal.Rehearsal;
import org.lianshen.models.rehearsal.Rehearsals;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of models and forms, for programs of designers. */
@RestController
@RequestMapping("/api/models/changes")
@PreAuthorize("hasRole('DESIGNER')")
class ChangeController {

    private final ModelChanges changes;
    private final Rehearsals rehearsals;

    ChangeController(ModelChanges changes, Rehearsals rehearsals) {
        this.changes = changes;
        this.rehearsals = rehearsals;
    }

    /**
     * What an approval is for.
     *
     * @param sha256 the SHA-256 of every file of the change, by its name; empty for one that is taken away
     */
    record Approval(@Nullable Map<String, @Nullable String> sha256) {}

    /**
     * Why a change is refused.
     *
     * @param reason in the words of whoever refuses it
     */
    record RefusedChange(@Nullable String reason) {}

    /**
     * What a rehearsal plays.
     *
     * @param rounds past rounds by their keys; none for the round that ships and the designers' own cases
     */
    record Played(@Nullable List<@Nullable String> rounds) {}

    @GetMapping
    List<ChangeView> list() {
        return changes.latest().stream().map(ChangeView::named).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ChangeView> propose(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable List<String> removed)
            throws IOException {
        var change = changes.propose(SentFiles.of(request), removed == null ? List.of() : removed, reason);
        return ResponseEntity.created(
                        URI.create("/api/models/changes/" + change.change().id()))
                .body(ChangeView.of(change));
    }

    @GetMapping("/{change}")
    ChangeView find(@PathVariable long change) {
        return ChangeView.of(changes.find(change));
    }

    @GetMapping("/{change}/files/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable long change,
            @PathVariable String file,
            @RequestParam(defaultValue = "false") boolean before) {
        return SentModel.of(changes.file(change, file, before));
    }

    @PostMapping("/{change}/rehearsals")
    Rehearsal rehearse(@PathVariable long change, @RequestBody(required = false) @Nullable Played body) {
        return rehearsals.play(change, body == null ? null : body.rounds());
    }

    @GetMapping("/{change}/rehearsals")
    List<Rehearsal> rehearsals(@PathVariable long change) {
        return rehearsals.of(changes.find(change).change().id());
    }

    @PostMapping("/{change}/approval")
    ChangeView approve(@PathVariable long change, @RequestBody Approval body) {
        return ChangeView.of(changes.approve(change, body.sha256()));
    }

    @PostMapping("/{change}/refusal")
    ChangeView refuse(@PathVariable long change, @RequestBody RefusedChange body) {
        return ChangeView.of(changes.refuse(change, body.reason()));
    }
}

package org.lianshen.process.draft.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Words;
import org.lianshen.problem.Refusal;
import org.lianshen.process.draft.Drafts;
import org.lianshen.process.draft.Precondition;
import org.lianshen.process.draft.SentAnswers;
import org.lianshen.process.draft.TaskDraft;
import org.lianshen.time.Beijing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draft of a task's form, for whoever holds the task. */
@RestController
@RequestMapping("/api/tasks/{taskId}/draft")
class DraftController {

    /** Bytes that a body may have. */
    private static final int LARGEST = 256 * 1024;

    private final Drafts drafts;
    private final Words words;

    DraftController(Drafts drafts, Words words) {
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The draft of a task one holds")
    @ApiResponse(responseCode = "200", description = "As it was saved last, with its ETag")
    @ApiResponse(responseCode = "204", description = "None", content = @Content)
    @ApiResponse(responseCode = "404", description = "Not a task one holds", content = @Content)
    ResponseEntity<DraftView> read(@PathVariable String taskId) {
        return drafts.find(taskId)
                .map(draft -> ResponseEntity.ok().eTag(tag(draft)).body(DraftView.of(draft)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Save the draft of a task one holds; nothing is checked or sent")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AnswersView.class)))
    @ApiResponse(responseCode = "200", description = "Saved; the new ETag goes into the next If-Match")
    @ApiResponse(responseCode = "404", description = "Not a task one holds", content = @Content)
    @ApiResponse(responseCode = "412", description = "Not the draft that If-Match names", content = @Content)
    @ApiResponse(responseCode = "413", description = "More than 256 kB", content = @Content)
    @ApiResponse(responseCode = "422", description = "Not an object of answers", content = @Content)
    @ApiResponse(responseCode = "428", description = "There is a draft, and no If-Match names it", content = @Content)
    ResponseEntity<SavedView> save(
            @PathVariable String taskId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request)
            throws IOException {
        drafts.requireHeld(taskId);
        var answers = SentAnswers.read(body(request), words);
        var draft = drafts.save(taskId, new Precondition(ifMatch), answers);
        return ResponseEntity.ok().eTag(tag(draft)).body(new SavedView(time(draft.savedAt())));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throw the draft of a task one holds away")
    @ApiResponse(responseCode = "204", description = "There is none any more")
    @ApiResponse(responseCode = "404", description = "Not a task one holds", content = @Content)
    @ApiResponse(responseCode = "412", description = "Not the draft that If-Match names", content = @Content)
    void discard(
            @PathVariable String taskId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        drafts.discard(taskId, new Precondition(ifMatch));
    }

    /** No more than may be kept is read. */
    private byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw tooLarge();
        }
        return body;
    }

    private Refusal tooLarge() {
        return new Refusal(Refusal.Kind.TOO_LARGE, "too-large", words.text("draft.too-large"), List.of());
    }

    private static String tag(TaskDraft draft) {
        return "\"" + draft.version() + "\"";
    }

    private static String time(Instant instant) {
        return instant.atZone(Beijing.ZONE).toOffsetDateTime().toString();
    }

    /**
     * A draft as it is read.
     *
     * @param answers a JSON object, to the letter as it was sent
     * @param savedAt in Beijing time
     */
    record DraftView(@JsonRawValue @Schema(type = "object") String answers, String savedAt) {

        static DraftView of(TaskDraft draft) {
            return new DraftView(draft.answers(), time(draft.savedAt()));
        }
    }

    /**
     * What a client sends.
     *
     * @param answers by the form's own keys
     */
    record AnswersView(Map<String, Object> answers) {}

    /**
     * What a client is told.
     *
     * @param savedAt in Beijing time
     */
    record SavedView(String savedAt) {}
}

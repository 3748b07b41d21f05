package org.lianshen.confirmation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.reconciliation.JointList;
import org.lianshen.confirmation.reconciliation.JointLists;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists that both sides sign. */
@RestController
@RequestMapping("/api/agencies/{agency}/joint-lists")
class JointListController {

    private final JointLists lists;

    JointListController(JointLists lists) {
        this.lists = lists;
    }

    /**
     * What is to be frozen.
     *
     * @param direction the direction's code
     * @param call the call; the one that opened last where absent
     * @param remark what is to be noted on the list
     */
    record Freezing(
            @Nullable String direction,
            @Nullable String call,
            @Nullable String remark) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Freeze the present list of both sides as a version to sign; liaison officers",
            description = "201 with the new version, or 200 with the latest where nothing on it has changed.")
    @ApiResponse(responseCode = "201", description = "A new version")
    @ApiResponse(responseCode = "200", description = "The latest version: nothing on it has changed")
    ResponseEntity<JointList> freeze(@PathVariable("agency") String agency, @RequestBody Freezing body) {
        var direction = body.direction();
        if (Blank.is(direction)) {
            throw Refusal.unacceptable("/direction", Text.of("confirmation.name-the-direction"));
        }
        var frozen = lists.freeze(agency, direction, body.call(), body.remark());
        var list = frozen.list();
        return ResponseEntity.status(frozen.anew() ? HttpStatus.CREATED : HttpStatus.OK)
                .header(HttpHeaders.LOCATION, location(list).toString())
                .body(list);
    }

    private static URI location(JointList list) {
        return URI.create("/api/agencies/" + list.agency() + "/joint-lists/"
                + list.direction().code() + "/" + list.version() + "?call="
                + list.direction().call());
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The versions frozen so far, the newest first")
    List<JointList> versions(
            @PathVariable("agency") String agency,
            @RequestParam(name = "direction", required = false) @Nullable String direction,
            @RequestParam(name = "call", required = false) @Nullable String call) {
        return lists.versions(agency, call, direction);
    }

    @GetMapping(path = "/{direction}/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One version with its rows")
    JointList version(
            @PathVariable("agency") String agency,
            @PathVariable("direction") String direction,
            @PathVariable("version") String version,
            @RequestParam(name = "call", required = false) @Nullable String call) {
        return lists.find(agency, direction, call, number(version));
    }

    @GetMapping(path = "/{direction}/{version}/content", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The very bytes that the version's SHA-256 is taken of")
    ResponseEntity<byte[]> content(
            @PathVariable("agency") String agency,
            @PathVariable("direction") String direction,
            @PathVariable("version") String version,
            @RequestParam(name = "call", required = false) @Nullable String call) {
        var bytes = lists.content(agency, direction, call, number(version)).getBytes(StandardCharsets.UTF_8);
        var list = lists.find(agency, direction, call, number(version));
        return Download.of(name(list) + ".json", MediaType.APPLICATION_JSON_VALUE, list.sha256(), bytes);
    }

    @GetMapping(path = "/{direction}/{version}.xlsx", produces = Download.XLSX)
    @Operation(summary = "The workbook to print and sign")
    ResponseEntity<byte[]> workbook(
            @PathVariable("agency") String agency,
            @PathVariable("direction") String direction,
            @PathVariable("version") String version,
            @RequestParam(name = "call", required = false) @Nullable String call) {
        var list = lists.find(agency, direction, call, number(version));
        return Download.of(
                name(list) + ".xlsx",
                Download.XLSX,
                list.workbookSha256(),
                lists.workbook(agency, direction, call, number(version)));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException noNumber) {
            throw Refusal.notFound();
        }
    }

    private static String name(JointList list) {
        return "joint-list-" + list.direction().call() + "-" + list.direction().code() + "-" + list.agency() + "-v"
                + list.version();
    }
}

package org.lianshen.monitor.eventlog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.lianshen.language.Blank;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.eventlog.EventLogs;
import org.lianshen.programme.Catalogue;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A call's history for process mining. */
@RestController
@ForMonitors
class EventLogController {

    private final EventLogs logs;
    private final Catalogue catalogue;

    EventLogController(EventLogs logs, Catalogue catalogue) {
        this.logs = logs;
        this.catalogue = catalogue;
    }

    @GetMapping("/api/monitor/ocel")
    @Operation(summary = "The history of a call as an object-centric event log, OCEL 2.0 JSON")
    @ApiResponse(responseCode = "200", description = "The log", content = @Content)
    void ocel(@RequestParam(defaultValue = "") String call, HttpServletResponse response) throws IOException {
        var scope = MonitorScope.of(call, null, catalogue);
        logs.ocel(scope, opened(response, MediaType.APPLICATION_JSON_VALUE, call, ".ocel.json"));
    }

    @GetMapping("/api/monitor/xes")
    @Operation(summary = "The history of a call as an event log with a trace per proposal, XES (IEEE 1849-2016)")
    @ApiResponse(responseCode = "200", description = "The log", content = @Content)
    void xes(@RequestParam(defaultValue = "") String call, HttpServletResponse response)
            throws IOException, XMLStreamException {
        var scope = MonitorScope.of(call, null, catalogue);
        logs.xes(scope, opened(response, MediaType.APPLICATION_XML_VALUE, call, ".xes"));
    }

    private static OutputStream opened(HttpServletResponse response, String mediaType, String call, String ending)
            throws IOException {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename((Blank.is(call) ? "lianshen" : call) + ending)
                        .build()
                        .toString());
        return response.getOutputStream();
    }
}

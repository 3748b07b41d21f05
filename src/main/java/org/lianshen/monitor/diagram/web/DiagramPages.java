package org.lianshen.monitor.diagram.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.lianshen.monitor.diagram.DiagramMark;
import org.lianshen.monitor.diagram.MarkedDrawing;
import org.springframework.stereotype.Component;

/**
 * What a page with diagrams needs: leave for our own scripts, which the other pages do without, and what the script
 * draws.
 */
@Component
public class DiagramPages {

    /** Scripts and files of our own; bpmn-js places its mark and its labels by attributes. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'"
            + "; style-src 'self'; style-src-attr 'unsafe-inline'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private final ObjectMapper json;

    DiagramPages(ObjectMapper json) {
        this.json = json;
    }

    /** Lets the page that is being answered run our own scripts. */
    public void allowScripts(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
    }

    /** The marks as the script reads them. */
    public String marks(MarkedDrawing diagram) {
        return written(diagram.marks(), diagram.flows());
    }

    /** The same of marks alone, by the ids of the elements. */
    public String marks(Map<String, DiagramMark> marks) {
        return written(marks, Map.of());
    }

    private String written(Map<String, DiagramMark> marks, Map<String, Integer> flows) {
        try {
            return json.writeValueAsString(Map.of("marks", marks, "flows", flows));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers are always written", impossible);
        }
    }
}

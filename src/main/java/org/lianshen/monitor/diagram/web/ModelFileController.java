package org.lianshen.monitor.diagram.web;

import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.diagram.Drawing;
import org.lianshen.monitor.diagram.Drawings;
import org.lianshen.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of the models, as the engine runs them. */
@RestController
@ForMonitors
class ModelFileController {

    private final Drawings drawings;

    ModelFileController(Drawings drawings) {
        this.drawings = drawings;
    }

    /** The latest version, or the one that is asked for. */
    @GetMapping(value = "/monitor/models/{model}.bpmn", produces = "application/xml;charset=UTF-8")
    String file(@PathVariable String model, @RequestParam(defaultValue = "0") int version) {
        return (version == 0 ? drawings.latest(model) : drawings.version(model, version))
                .map(Drawing::xml)
                .orElseThrow(Refusal::notFound);
    }
}

package org.lianshen.process.acting.web;

import java.util.List;
import org.lianshen.process.acting.StandIns;
import org.lianshen.process.acting.TaskLine;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody who stands in takes over, on the page and over HTTP; everybody sees their own only. */
@Controller
class StandInController {

    private final StandIns standIns;

    StandInController(StandIns standIns) {
        this.standIns = standIns;
    }

    @GetMapping("/api/stand-ins")
    @ResponseBody
    List<TaskLine> list() {
        return standIns.tasks();
    }

    @PostMapping("/api/stand-ins/{taskId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void take(@PathVariable String taskId) {
        standIns.takeOver(taskId);
    }

    @PostMapping("/stand-ins/{taskId}")
    String takeOnPage(@PathVariable String taskId) {
        standIns.takeOver(taskId);
        return "redirect:/";
    }
}

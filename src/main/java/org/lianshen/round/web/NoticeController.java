package org.lianshen.round.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public notices, for programs. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final PublicNotices notices;

    NoticeController(PublicNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    List<PublicNotices.Summary> list() {
        return notices.all();
    }

    @GetMapping("/{call}/{direction}")
    PublicNotices.Detail notice(@PathVariable String call, @PathVariable String direction) {
        return notices.of(call, direction);
    }
}

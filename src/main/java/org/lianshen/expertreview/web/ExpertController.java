package org.lianshen.expertreview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.lianshen.expertreview.Expert;
import org.lianshen.expertreview.ExpertImport;
import org.lianshen.expertreview.Experts;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The experts, for staff. */
@RestController
@RequestMapping("/api/experts")
class ExpertController {

    private static final int LARGEST = 5 * 1024 * 1024;

    private final Experts experts;
    private final ExpertImport imports;

    ExpertController(Experts experts, ExpertImport imports) {
        this.experts = experts;
        this.imports = imports;
    }

    @GetMapping
    @PreAuthorize("@callers.current().isStaff()")
    List<Expert> list() {
        return experts.all();
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
    ExpertImport.Counts take(@RequestParam MultipartFile file) throws IOException {
        return imports.take(bounded(file.getBytes()));
    }

    @PostMapping(path = "/imports", consumes = "text/csv")
    @PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
    ExpertImport.Counts take(HttpServletRequest request) throws IOException {
        return imports.take(bounded(request.getInputStream().readNBytes(LARGEST + 1)));
    }

    private static byte[] bounded(byte[] csv) {
        if (csv.length > LARGEST) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "too-large",
                    new Text("文件不得超过 5 MB。", "The file is larger than 5 MB."),
                    List.of());
        }
        return csv;
    }
}

package org.lianshen.expertreview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.lianshen.expertreview.pool.ExpertImport;
import org.lianshen.list.SentFile;
import org.lianshen.problem.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in a list of experts from the page that shows them. */
@Controller
class ExpertImportPage {

    private final ExpertImport imports;

    ExpertImportPage(ExpertImport imports) {
        this.imports = imports;
    }

    @PostMapping("/experts/imports")
    @PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
    String take(HttpServletRequest request, RedirectAttributes told) throws IOException {
        try {
            var file = SentFile.of(request);
            told.addFlashAttribute("imported", imports.take(file.bytes(), file.charset()));
        } catch (Refusal refused) {
            told.addFlashAttribute("refused", refused.text());
            told.addFlashAttribute("faults", refused.errors());
        }
        return "redirect:/experts";
    }
}

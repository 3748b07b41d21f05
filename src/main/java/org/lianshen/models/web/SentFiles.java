package org.lianshen.models.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lianshen.models.ProposedFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The files of a form, however its fields are named; a file field left empty is none. */
final class SentFiles {

    private SentFiles() {}

    static List<ProposedFile> of(HttpServletRequest request) throws IOException {
        var files = new ArrayList<ProposedFile>();
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            for (var parts : form.getMultiFileMap().values()) {
                for (var part : parts) {
                    var name = part.getOriginalFilename();
                    if (part.getSize() > 0 || name != null && !name.isEmpty()) {
                        files.add(new ProposedFile(name, part.getBytes()));
                    }
                }
            }
        }
        return files;
    }
}

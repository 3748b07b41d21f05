package org.lianshen.confirmation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.AgencyLists;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * The one file of a request: its only file part, whatever that is called, or else its body.
 *
 * @param name the name the sender gives it, if any
 * @param bytes what is in it
 * @param charset the encoding that its content type declares, if any
 */
record SentFile(
        @Nullable String name, byte[] bytes, @Nullable Charset charset) {

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    /**
     * Takes it out of the request.
     *
     * @throws Refusal where a form has no file or several, or the file is too large
     */
    static SentFile of(HttpServletRequest request) throws IOException {
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            var part = part(form);
            AgencyLists.requireBounded(part.getSize());
            return new SentFile(part.getOriginalFilename(), part.getBytes(), charset(part.getContentType()));
        }
        AgencyLists.requireBounded(request.getContentLengthLong());
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return new SentFile(
                declaredName(request.getHeader(HttpHeaders.CONTENT_DISPOSITION)),
                bytes,
                charset(request.getContentType()));
    }

    private static MultipartFile part(MultipartHttpServletRequest form) {
        var files = form.getMultiFileMap().values().stream()
                .flatMap(parts -> parts.stream())
                .toList();
        if (files.size() != 1) {
            throw Refusal.unacceptable("/file", "请上传一个文件（一次一个）。", "Send one file, and only one at a time.");
        }
        return files.get(0);
    }

    private static @Nullable Charset charset(@Nullable String contentType) {
        try {
            return contentType == null
                    ? null
                    : MediaType.parseMediaType(contentType).getCharset();
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(
                    Refusal.Kind.UNSUPPORTED,
                    "unsupported-file",
                    new Text(
                            "Content-Type 中的编码无法识别；请写明已知的编码，如 UTF-8 或 GB18030。",
                            "The encoding in the Content-Type is unknown; declare a known one such as UTF-8 or GB18030."),
                    List.of());
        }
    }

    private static @Nullable String declaredName(@Nullable String disposition) {
        try {
            return disposition == null
                    ? null
                    : ContentDisposition.parse(disposition).getFilename();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}

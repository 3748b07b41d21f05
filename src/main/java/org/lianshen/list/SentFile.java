package org.lianshen.list;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
public record SentFile(
        @Nullable String name, byte[] bytes, @Nullable Charset charset) {

    /** The content type of an XLSX workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    /**
     * Takes it out of the request.
     *
     * @throws Refusal where a form has no file or several, or the file is too large
     */
    public static SentFile of(HttpServletRequest request) throws IOException {
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            var part = part(form);
            requireBounded(part.getSize());
            return new SentFile(part.getOriginalFilename(), part.getBytes(), charset(part.getContentType()));
        }
        requireBounded(request.getContentLengthLong());
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
            throw Refusal.unacceptable("/file", Text.of("list.send-one-file"));
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
                    Text.of("list.content-type-encoding-unknown"),
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

    /** Refuses what is larger than a list may be, 20 MB, before it is read. */
    public static void requireBounded(long size) {
        if (size > MOST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "too-large", Text.of("list.more-than-20-mb"), List.of());
        }
    }
}

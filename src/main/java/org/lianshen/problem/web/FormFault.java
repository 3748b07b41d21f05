package org.lianshen.problem.web;

import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/** Why the container could not read a form. */
enum FormFault {
    TOO_MANY_PARTS(413, "too-many-parts", Text.of("problem.form-fault.too-many-parts")),
    NAME_TOO_LONG(413, "name-too-long", Text.of("problem.form-fault.name-too-long")),
    FILE_TOO_LARGE(413, "too-large", Text.of("problem.form-fault.file-too-large")),
    FORM_TOO_LARGE(413, "too-large", Text.of("problem.form-fault.form-too-large")),
    BROKEN(400, "not-a-form", Text.of("problem.form-fault.broken"));

    private static final int DEEPEST = 10;

    private final int status;
    private final String code;
    private final Text text;

    FormFault(int status, String code, Text text) {
        this.status = status;
        this.code = code;
        this.text = text;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Text text() {
        return text;
    }

    /** What the container says between the lines. */
    static FormFault of(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof FileCountLimitExceededException) {
                return TOO_MANY_PARTS;
            }
            if (cause instanceof FileSizeLimitExceededException) {
                return FILE_TOO_LARGE;
            }
            if (cause instanceof SizeException size) {
                return String.valueOf(size.getMessage()).startsWith("Header section") ? NAME_TOO_LONG : FORM_TOO_LARGE;
            }
            cause = cause.getCause();
        }
        return BROKEN;
    }
}

package org.lianshen.problem.web;

import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/** Why the container could not read a form. */
enum FormFault {
    TOO_MANY_PARTS(
            413, "too-many-parts", new Text("表单的部分过多，未保存任何内容。", "The form has too many parts; nothing was kept.")),
    NAME_TOO_LONG(
            413,
            "name-too-long",
            new Text(
                    "文件名或字段名过长，请缩短后重新上传；未保存任何内容。",
                    "The name of the file or of a field is too long; shorten it and send the form again."
                            + " Nothing was kept.")),
    FILE_TOO_LARGE(413, "too-large", new Text("文件过大，未保存任何内容。", "The file is larger than allowed; nothing was kept.")),
    FORM_TOO_LARGE(413, "too-large", new Text("表单过大，未保存任何内容。", "The form is larger than allowed; nothing was kept.")),
    BROKEN(
            400,
            "not-a-form",
            new Text(
                    "内容不是有效的 multipart/form-data 表单，或不完整。",
                    "The body is no valid multipart/form-data form, or is cut off."));

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

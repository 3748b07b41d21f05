package org.lianshen.problem;

import org.lianshen.language.Text;

/**
 * One thing that is wrong with one field of a request.
 *
 * @param path JSON pointer to the field (RFC 6901), for instance {@code /participants/0/country}
 * @param message what is wrong and what would do
 */
public record FieldError(String path, Text message) {

    /** An error of the field at that path. */
    public static FieldError at(String path, Text message) {
        return new FieldError(path, message);
    }
}

package org.lianshen.problem;

import java.util.List;
import org.lianshen.language.Text;

/**
 * The system says no, in a sentence for people and a code for programs. Nothing has changed when it is thrown: the
 * transaction around it rolls back.
 */
public class Refusal extends RuntimeException {

    /** Why the answer is no; decides the HTTP status. */
    public enum Kind {
        BAD_REQUEST(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        MALFORMED(422),
        PRECONDITION_REQUIRED(428);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status code (RFC 9110, RFC 6585). */
        public int status() {
            return status;
        }
    }

    /** How many errors an answer lists. */
    public static final int LISTED_ERRORS = 50;

    private final Kind kind;
    private final String code;
    private final int moreErrors;
    private final transient Text text;
    private final transient List<FieldError> errors;

    /**
     * A refusal.
     *
     * @param kind decides the HTTP status
     * @param code kebab-case word for programs, the last part of the problem's {@code type}
     * @param text what is wrong and what would do
     * @param errors one entry per wrong field; empty where no single field is to blame. The first
     *     {@value #LISTED_ERRORS} are told, of the others how many there are
     */
    public Refusal(Kind kind, String code, Text text, List<FieldError> errors) {
        super(told(text, errors).both());
        this.kind = kind;
        this.code = code;
        this.text = told(text, errors);
        this.errors = List.copyOf(errors.subList(0, Math.min(errors.size(), LISTED_ERRORS)));
        this.moreErrors = errors.size() - this.errors.size();
    }

    private static Text told(Text text, List<FieldError> errors) {
        int more = errors.size() - LISTED_ERRORS;
        return more <= 0 ? text : Text.of("problem.more-errors", text, LISTED_ERRORS, more);
    }

    /** The request is at odds with the present state of things (409). */
    public static Refusal conflict(String code, Text text) {
        return new Refusal(Kind.CONFLICT, code, text, List.of());
    }

    /** Somebody else was faster: what the request is about has moved on meanwhile (409). */
    public static Refusal overtaken(String code, Text text) {
        return new Overtaken(code, text);
    }

    /** It does not exist, or not for this caller: the two look alike (404). */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not-found", Text.of("problem.not-found"), List.of());
    }

    /** The caller may know it exists, but not do this (403). */
    public static Refusal forbidden(String code, Text text) {
        return new Refusal(Kind.FORBIDDEN, code, text, List.of());
    }

    /** Some fields are not well-formed (422). */
    public static Refusal malformed(List<FieldError> errors) {
        return new Refusal(Kind.MALFORMED, "malformed", Text.of("problem.malformed"), errors);
    }

    /** One answer in a form or request does not do (422). */
    public static Refusal unacceptable(String path, Text text) {
        return new Refusal(Kind.MALFORMED, "unacceptable", text, List.of(FieldError.at(path, text)));
    }

    /** Why the answer is no. */
    public Kind kind() {
        return kind;
    }

    /** The kebab-case word for programs. */
    public String code() {
        return code;
    }

    /** What is wrong and what would do. */
    public Text text() {
        return text;
    }

    /** One entry per wrong field, the first {@value #LISTED_ERRORS} of them. */
    public List<FieldError> errors() {
        return errors;
    }

    /** How many further errors are not listed. */
    public int moreErrors() {
        return moreErrors;
    }
}

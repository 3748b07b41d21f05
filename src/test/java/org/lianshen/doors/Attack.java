package org.lianshen.doors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test that tries a door, with input that would do no harm were the door open. Every such test is a row of
 * {@code src/docs/security.md}, and every row is such a test; {@link SecurityDocumentTests} compares them.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Attack {

    /** Where it is aimed. */
    Door door();

    /** What is tried, in one sentence without a full stop. */
    String tries();

    /** The lowest role that could try it, as the table prints it. */
    String as();

    /** What happens instead: the status and what stays as it was. */
    String meets();
}

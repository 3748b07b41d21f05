package org.lianshen.architecture.wrong.notification;

/** What letters are written with. */
public class LetterWriter {

    /** Writes one. */
    public void toApplicant() {}
}

package org.lianshen.architecture.wrong.notification;

/** Writes a letter for whoever asks. */
public class WritesAtOnce {

    private final LetterWriter writer = new LetterWriter();

    /** Writes it. */
    public void thank() {
        writer.toApplicant();
    }
}

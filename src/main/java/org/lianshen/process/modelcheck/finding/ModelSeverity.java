package org.lianshen.process.modelcheck.finding;

/** How much is wrong with a model. */
public enum ModelSeverity {
    /** It would fail when it is reached; the model must not run. */
    ERROR("error"),
    /** It works, but hardly as it is meant. */
    WARNING("warning");

    private final String word;

    ModelSeverity(String word) {
        this.word = word;
    }

    /** The word for programs. */
    public String word() {
        return word;
    }
}

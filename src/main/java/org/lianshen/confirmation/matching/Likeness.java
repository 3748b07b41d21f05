package org.lianshen.confirmation.matching;

/**
 * How alike two names are.
 *
 * @param kind in words
 * @param similarity 0–1
 * @param letters how many letters agree; more of them are less likely to agree by chance
 */
record Likeness(Kind kind, double similarity, int letters) {

    enum Kind {
        /** One of them is not there. */
        SILENT,
        /** Other names. */
        DIFFERENT,
        /** A surname without a given name. */
        SURNAME,
        /** Other Chinese characters that are read alike. */
        HOMOPHONE,
        /** A slip or two of the pen. */
        MISSPELT,
        /** Initials in place of given names. */
        INITIALS,
        /** A middle or a second name is left out. */
        SHORTENED,
        /** The same, in whatever order and alphabet. */
        EQUAL
    }

    static final Likeness SILENT = new Likeness(Kind.SILENT, 0, 0);
    static final Likeness DIFFERENT = new Likeness(Kind.DIFFERENT, 0, 0);

    static Likeness same(int letters) {
        return new Likeness(Kind.EQUAL, 1, letters);
    }

    static Likeness shortened(int letters) {
        return new Likeness(Kind.SHORTENED, 0.9, letters);
    }

    static Likeness initials(int letters) {
        return new Likeness(Kind.INITIALS, 0.8, letters);
    }

    static Likeness misspelt(int letters, int edits) {
        return new Likeness(Kind.MISSPELT, 1 - 1.5 * edits / letters, letters);
    }

    static Likeness homophone() {
        return new Likeness(Kind.HOMOPHONE, 0.5, 2);
    }

    static Likeness surname(int letters) {
        return new Likeness(Kind.SURNAME, 0.4, letters);
    }

    Likeness withSlips() {
        return new Likeness(kind == Kind.SURNAME ? kind : Kind.MISSPELT, similarity - 0.1, letters);
    }

    Likeness orBetter(Likeness other) {
        return other.similarity > similarity || (other.similarity == similarity && other.letters > letters)
                ? other
                : this;
    }

    /** Whether this tells the same person for all we know: no letter speaks against it. */
    boolean agrees() {
        return kind == Kind.EQUAL || kind == Kind.SHORTENED || kind == Kind.INITIALS;
    }
}

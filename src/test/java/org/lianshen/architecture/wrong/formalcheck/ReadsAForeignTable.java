package org.lianshen.architecture.wrong.formalcheck;

/** Knows a table of another package. */
final class ReadsAForeignTable {

    static final String LETTERS = "select count(*) from letter where sent_at is null";

    private ReadsAForeignTable() {}
}

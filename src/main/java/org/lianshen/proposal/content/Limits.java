package org.lianshen.proposal.content;

/** How long texts and lists may be, in UTF-16 code units and elements: far above any honest proposal. */
final class Limits {

    static final int WORD = 64;
    static final int LINE = 200;
    static final int NAME = 300;
    static final int SUMMARY = 20_000;
    static final int EMAIL = 254;
    static final int FEW = 20;
    static final int MANY = 200;

    private Limits() {}
}

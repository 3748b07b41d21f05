package org.lianshen.proposal.content;

/** How long texts and lists may be, in UTF-16 code units and elements, as the public contract has it. */
final class Limits {

    static final int WORD = 64;
    static final int LINE = 200;
    static final int NAME = 300;
    static final int SUMMARY = 20_000;
    static final int EMAIL = 254;

    static final int KEYWORDS = 50;
    static final int PARTICIPANTS = 50;
    static final int INVESTIGATORS = 20;
    static final int MEMBERS = 200;
    static final int AGREEMENTS = 20;
    static final int SIGNERS = 50;
    static final int DOCUMENTS = 100;
    static final int UNSUITABLE_EXPERTS = 3;

    private Limits() {}
}

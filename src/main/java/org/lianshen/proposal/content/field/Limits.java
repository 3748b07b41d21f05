package org.lianshen.proposal.content.field;

/** How long texts and lists may be, in UTF-16 code units and elements, as the public contract has it. */
public final class Limits {

    public static final int WORD = 64;
    public static final int LINE = 200;
    public static final int NAME = 300;
    public static final int SUMMARY = 20_000;
    public static final int EMAIL = 254;

    public static final int KEYWORDS = 50;
    public static final int PARTICIPANTS = 50;
    public static final int INVESTIGATORS = 20;
    public static final int MEMBERS = 200;
    public static final int AGREEMENTS = 20;
    public static final int SIGNERS = 50;
    public static final int DOCUMENTS = 100;
    public static final int UNSUITABLE_EXPERTS = 3;

    private Limits() {}
}

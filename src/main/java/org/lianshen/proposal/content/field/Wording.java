package org.lianshen.proposal.content.field;

/** What a person reads about a field: a key of the message files, and its arguments behind bars. */
public final class Wording {

    public static final String REQUIRED = "proposal.field.required";
    public static final String TOO_LONG = "proposal.field.too-long|{max}";
    public static final String TOO_MANY = "proposal.field.too-many|{max}";
    public static final String MONTHS = "proposal.field.months";
    public static final String MONTHS_PER_YEAR = "proposal.field.months-per-year";
    public static final String MONEY = "proposal.field.money";
    public static final String POSITIVE = "proposal.field.positive";
    public static final String COUNTRY = "proposal.field.country";
    public static final String EMAIL = "proposal.field.email";
    public static final String NAMED = "proposal.field.named";
    public static final String UNIQUE = "proposal.field.unique";
    public static final String ONE_LEAD = "proposal.field.one-lead";
    public static final String SUM = "proposal.field.sum|{sum}|{requested}";
    public static final String ONE_INVESTIGATOR = "proposal.field.one-investigator";
    public static final String UNKNOWN_PARTICIPANT = "proposal.field.unknown-participant";
    public static final String OTHER_SIDE = "proposal.field.other-side";

    private Wording() {}
}

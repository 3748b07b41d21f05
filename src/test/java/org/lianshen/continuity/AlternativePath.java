package org.lianshen.continuity;

/** What happens to a waiting proposal or round instead of what usually does; it happens in this order. */
enum AlternativePath {
    /** Its task is done at once, before what happens to others changes it. */
    DONE,
    /** Nobody does anything until the time is over. */
    TIME,
    /** The applicant withdraws the proposal. */
    WITHDRAWN,
    /** The agency sends its entry again, and now it agrees. */
    AGENCY_CORRECTS,
    /** The agency answers while a liaison officer is to decide without it. */
    AGENCY_LATE,
    /** A partner country takes its confirmation back. */
    COUNTRY_REJECTS,
    /** The officer closes the intake early. */
    CLOSING,
    /** Somebody objects to the published list. */
    OBJECTION,
    /** The officer sends a sheet back: while its panel deliberates, or after all have scored. */
    SHEET_SENT_BACK,
    /** Of three experts one declines without claiming, one asks for more time, one scores and takes the sheet back. */
    EXPERTS_SPEAK,
    /** A letter that came back is sent again in the outbox. */
    LETTER_SENT_AGAIN
}

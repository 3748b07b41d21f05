package org.lianshen.confirmation;

/** Causes of the steps that end a wait in refusal; a later confirmation may undo these and no other refusals. */
final class Causes {

    /** The agency rejected. */
    static final String AGENCY_REJECTED = "agency-rejected";

    /** The agency was silent, and a liaison officer refused. */
    static final String LIAISON_REFUSED = "liaison-refused";

    private Causes() {}
}

package org.lianshen.monitor.bottleneck;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.lianshen.language.Text;

/** Who is waited for. */
public enum Party {
    @JsonProperty("applicants")
    APPLICANTS(Text.of("monitor.party.applicants")),
    @JsonProperty("recommenders")
    RECOMMENDERS(Text.of("monitor.party.recommenders")),
    /** Everybody of the programme itself: officers, liaison, finance, chair, approver. */
    @JsonProperty("officers")
    OFFICERS(Text.of("monitor.party.officers")),
    @JsonProperty("agencies")
    AGENCIES(Text.of("monitor.party.agencies")),
    @JsonProperty("experts")
    EXPERTS(Text.of("monitor.party.experts")),
    /** Nobody: a day of the calendar, or the wait of another that is counted there. */
    @JsonProperty("system")
    SYSTEM(Text.of("monitor.party.system"));

    private final Text label;

    Party(Text label) {
        this.label = label;
    }

    /** The word people see. */
    public Text label() {
        return label;
    }
}

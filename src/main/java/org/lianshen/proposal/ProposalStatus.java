package org.lianshen.proposal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** Where a proposal stands. {@link #mayBecome} is the table of a proposal's life. */
public enum ProposalStatus implements Word {
    DRAFT(Text.of("proposal.status.draft")),
    SUBMITTED(Text.of("proposal.status.submitted")),
    RECOMMENDED(Text.of("proposal.status.recommended")),
    RETURNED(Text.of("proposal.status.returned")),
    AWAITING_CONFIRMATION(Text.of("proposal.status.awaiting-confirmation")),
    ELIGIBLE(Text.of("proposal.status.eligible")),
    IN_REVIEW(Text.of("proposal.status.in-review")),
    REVIEWED(Text.of("proposal.status.reviewed")),
    ON_NOTICE(Text.of("proposal.status.on-notice")),
    FUNDED(Text.of("proposal.status.funded")),
    DECLINED(Text.of("proposal.status.declined")),
    REFUSED(Text.of("proposal.status.refused")),
    VOID(Text.of("proposal.status.void")),
    WITHDRAWN(Text.of("proposal.status.withdrawn"));

    private final Text label;

    ProposalStatus(Text text) {
        this.label = text;
    }

    /** The word programs see, for instance {@code awaiting-confirmation}. */
    @JsonValue
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words people see. */
    public Text label() {
        return label;
    }

    /** Whether nothing moves it any more, but for a decision on a late confirmation or a reserve that moves up. */
    public boolean isEnded() {
        return EnumSet.of(FUNDED, DECLINED, REFUSED, VOID, WITHDRAWN).contains(this);
    }

    /** Whether the applicant may change the content. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the step from here to there exists. */
    public boolean mayBecome(ProposalStatus next) {
        return next == WITHDRAWN ? !isEnded() : nexts().contains(next);
    }

    private Set<ProposalStatus> nexts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(RECOMMENDED, REFUSED);
            case RECOMMENDED -> EnumSet.of(AWAITING_CONFIRMATION, ELIGIBLE, RETURNED, REFUSED);
            case RETURNED -> EnumSet.of(RECOMMENDED, REFUSED);
            case AWAITING_CONFIRMATION -> EnumSet.of(ELIGIBLE, REFUSED, VOID, RETURNED);
            // refused here: a liaison officer upheld an agency's later rejection
            case ELIGIBLE -> EnumSet.of(IN_REVIEW, REFUSED);
            case IN_REVIEW -> EnumSet.of(REVIEWED, REFUSED);
            // in review again: a sheet is sent back or taken back, or one more expert is asked
            case REVIEWED -> EnumSet.of(IN_REVIEW, ON_NOTICE, DECLINED, REFUSED);
            case ON_NOTICE -> EnumSet.of(FUNDED, DECLINED, REFUSED);
            case DECLINED -> EnumSet.of(ON_NOTICE);
            // a liaison officer reinstates it after a late confirmation
            case VOID, REFUSED -> EnumSet.of(ELIGIBLE);
            case FUNDED, WITHDRAWN -> EnumSet.noneOf(ProposalStatus.class);
        };
    }
}

package org.lianshen.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.content.ProposalContent;

/**
 * What a Chinese lead organisation submits (项目申报书), as it stands now.
 *
 * @param number its number, for instance {@code 2022-1-1.1-0001}
 * @param direction which direction of which call
 * @param status where it stands
 * @param organisation the applicants' organisation that owns it
 * @param createdBy the account that made the draft
 * @param createdAt when the draft was made
 * @param version counts every change of the content; the ETag
 * @param content what it says
 * @param submittedAt when it was submitted, null for a draft
 * @param correctionRound how often it was returned
 * @param correctionUntil until when the correction may be submitted, null unless it was returned
 */
public record Proposal(
        ProposalNumber number,
        DirectionId direction,
        ProposalStatus status,
        String organisation,
        String createdBy,
        Instant createdAt,
        long version,
        ProposalContent content,
        @Nullable Instant submittedAt,
        int correctionRound,
        @Nullable Instant correctionUntil) {

    /** The Chinese title, or the number where a draft has none yet. */
    public String titleZh() {
        return content.title() == null || content.title().zh() == null
                ? number.value()
                : content.title().zh();
    }

    /** The English title, or the number where a draft has none yet. */
    public String titleEn() {
        return content.title() == null || content.title().en() == null
                ? number.value()
                : content.title().en();
    }

    /** The title in both languages. */
    public Text title() {
        return new Text(titleZh(), titleEn());
    }

    /** The same, at another point of its life. */
    Proposal with(ProposalStatus now) {
        return new Proposal(
                number,
                direction,
                now,
                organisation,
                createdBy,
                createdAt,
                version,
                content,
                submittedAt,
                correctionRound,
                correctionUntil);
    }
}
